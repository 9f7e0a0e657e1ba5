/** The addresses that journeys open, and the people of the throw-away database. */

export const dossier = '/rabat-2022-07-08'

/** One address of every kind of public page, without a language. */
export const publicPages = {
  home: '/',
  front: dossier,
  statement: `${dossier}/statement`,
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
  method: '/method',
} as const

/** Addresses that no page answers. */
export const unknownPages = [
  '/nothing-here',
  `${dossier}/99z`,
  `${dossier}/sources/S999`,
  `${dossier}/statement?force=loud`,
  `${dossier}/statement?force=..`,
  `${dossier}/statement?force=%25`,
  '/rabat%00',
  `/api${dossier}`,
]

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
