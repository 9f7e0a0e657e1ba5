import type { APIRequestContext } from '@playwright/test'

/** The addresses that journeys open, and the people of the throw-away database. */

export const dossier = '/rabat-2022-07-08'

/** A day so many days from the one on which the journeys run, UTC. */
export function inDays(count: number): string {
  return new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)
}

/**
 * A day on which nothing was recorded here yet: two days back, since journeys that begin before midnight end after it.
 */
export const beforeTheRecord = inDays(-2)

/** The day on which the journeys run: one of the future is not in the record. */
const today = inDays(0)

/** One address of every kind of public page, without a language. */
export const publicPages = {
  home: '/',
  front: dossier,
  area: `${dossier}/areas/pact-on-migration-and-asylum`,
  statement: `${dossier}/statement`,
  words: `${dossier}/words/1728-1792`,
  'statement, filtered': `${dossier}/statement?force=conditional`,
  commitment: `${dossier}/7c`,
  claim: `${dossier}/5a`,
  position: `${dossier}/6a`,
  'governing item': `${dossier}/7a`,
  items: `${dossier}/items`,
  'items, filtered': `${dossier}/items?status=taken_up`,
  sources: `${dossier}/sources`,
  'sources, filtered': `${dossier}/sources?cited=yes`,
  source: `${dossier}/sources/S40`,
  wording: `${dossier}/variants`,
  'items, filtered twice': `${dossier}/items?force=conditional&status=reaffirmed`,
  lineage: `${dossier}/lineage`,
  search: `${dossier}/search`,
  'search, found': `${dossier}/search?q=investigation`,
  'search, all statements': '/search?q=%D8%A7%D9%84%D9%85%D8%BA%D8%B1%D8%A8',
  'search, nothing': `${dossier}/search?q=zephyrine`,
  method: '/method',
  'method, as of': '/method/as-of/2026-11-26',
  about: '/about',
  accessibility: '/accessibility',
  api: '/api',
  'follow-ups': `${dossier}/follow-ups`,
  'follow-ups of a month': `${dossier}/follow-ups/${today.slice(0, 7)}`,
  'searches and requests': `${dossier}/searches`,
  'searches, as of': `${dossier}/searches/as-of/${today}`,
  history: `${dossier}/history`,
  'correction to send': `${dossier}/7c/correct`,
  corrections: `${dossier}/corrections`,
  'share and use': `${dossier}/share`,
  'share an item': `${dossier}/7c/share`,
  'share a source, as of': `${dossier}/sources/S40/share/as-of/${today}`,
  'briefing to print': `${dossier}/briefing`,
  'front, as of': `${dossier}/as-of/${today}`,
  'statement, as of': `${dossier}/statement/as-of/${today}`,
  'commitment, as of': `${dossier}/7c/as-of/${today}`,
  'lineage, as of': `${dossier}/lineage/as-of/${today}`,
  'before publication': `${dossier}/as-of/2022-07-08`,
  revision: `${dossier}/7c/revisions/spain/1`,
  'two dates': `${dossier}/7c/compare/2022-07-08/${today}`,
  'two dates of all items': `${dossier}/compare/2022-07-08/${today}`,
} as const

/**
 * One page of each layout: what mirrors wrongly in one of its kind does so in all. A page that is filtered, or of an earlier day (a comma in its
 * name), is laid out as the one that it is a view of; one of them shows the line that says of which day it is.
 */
const LAYOUTS = [
  'home',
  'front',
  'statement',
  'commitment',
  'items',
  'sources',
  'source',
  'wording',
  'search, found',
  'search, all statements',
  'commitment, as of',
  'history',
  'lineage',
  'two dates',
  'briefing to print',
  'method',
  'area',
]

/** Whether a page stands for its layout: it is looked at in Arabic too, and in the quick run. */
export function isLaidOut(kind: string): boolean {
  return LAYOUTS.includes(kind)
}

/** Whether a page is another one, filtered or as of a day, and not the one that stands for a layout. */
export function isView(kind: string): boolean {
  return kind.includes(',') && !isLaidOut(kind)
}

/** Addresses that no page answers. */
export const unknownPages = [
  '/nothing-here',
  `${dossier}/99z`,
  `${dossier}/sources/S999`,
  `${dossier}/statement?force=loud`,
  `${dossier}/statement?force=..`,
  `${dossier}/statement?force=%25`,
  `${dossier}/items?force=agreed&force=claimed`,
  `${dossier}/items?force=agreed&area=fishing`,
  `${dossier}/search?q=police&in=people`,
  `${dossier}/follow-ups/1999-01`,
  '/method/as-of/2026-11-23',
  '/method/as-of/2999-01-01',
  '/method/as-of/2026-02-30',
  `${dossier}/follow-ups/2027-13`,
  '/rabat%00',
  `/api${dossier}`,
]

/** Every address that stands in the files of the map of the site. */
export async function mappedAddresses(request: APIRequestContext, index = '/sitemap.xml'): Promise<string[]> {
  const files = placesIn(await (await request.get(index)).text()).map((file) => new URL(file).pathname)
  const maps = await Promise.all(files.map(async (file) => (await request.get(file)).text()))
  return maps.flatMap(placesIn)
}

function placesIn(map: string): string[] {
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '')
}

/** An address in a language: English stands without a prefix. */
export function inLanguage(language: 'en' | 'fr' | 'es' | 'ar', path: string): string {
  if (language === 'en') return path
  return path === '/' ? `/${language}` : `/${language}${path}`
}

/** The accounts that the seed makes, and their one password (scripts/database/throwaway.mjs). */
export const people = {
  administrator: 'admin@suivi.example',
  reviewer: 'reviewer@suivi.example',
  secondReviewer: 'reviewer2@suivi.example',
  analyst: 'analyst@suivi.example',
  secondAnalyst: 'analyst2@suivi.example',
} as const

export const password = 'throwaway-password-1'

/** What journeys write where a person would copy a source's own words. */
export const testQuote = 'Test quote, not from the source'
