import 'server-only'
import { itemsElsewhere, linksAsOf, standing, withStanding } from '@/lib/assessment/lineage/rules/as-of'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import { standingItems } from '@/lib/assessment/status-update/rules/facets'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { loadToday } from '@/lib/ground/platform/today'
import { findListedItems } from '@/lib/text/commitment/data/listed'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { StatementView } from '@/lib/text/statement/types'
import { findLineagePart } from '../data/lineage'
import { dossierAsOf } from '../rules/dossier-as-of'
import { loadOfDay, type OfDay } from './of-day'
import { loadStatement } from './statement'

const loadLineagePart = remembered(
  'lineage',
  (slug) => [tagOf.statement(slug)],
  (slug: string, language: string) => findLineagePart(slug, language),
)

const loadLinkedItems = remembered(
  'linked-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string, language: string) =>
    findListedItems(slug, references.split(' '), language),
)

/**
 * Links of a statement with their items as other statements have them now: what those are called, and whether they were withdrawn, is read
 * under their own tags, so that a page is made anew when one of them changes.
 */
export async function withEnds(
  links: readonly PublicLinkView[],
  slug: string,
  language: string,
): Promise<readonly PublicLinkView[]> {
  const elsewhere = [...itemsElsewhere(links, slug)]
  const items = await Promise.all(
    elsewhere.map(
      async ([other, references]) =>
        [other, await loadLinkedItems(other, references.join(' '), language)] as const,
    ),
  )
  return withStanding(links, new Map(items))
}

/** Where the items of a statement come back in later texts. */
export interface LineageShown {
  statement: StatementView
  /** Those that stand and have come back, in reading order. */
  items: readonly Pick<CommitmentView, 'reference' | 'title' | 'titleLanguage' | 'force'>[]
  links: readonly PublicLinkView[]
  /** The day with which the drawn lines end, YYYY-MM-DD. */
  today: string
}

/** The lineage of a statement; null when no statement has that address. */
export async function loadLineage(slug: string, language: string): Promise<LineageShown | null> {
  const [statement, part, today] = await Promise.all([
    loadStatement(slug),
    loadLineagePart(slug, language),
    loadToday(),
  ])
  if (!statement || !part) return null
  const links = standing(await withEnds(part.links, slug, language), dayOf(now()))
  return { statement, items: standingItems(part.items), links, today }
}

/** The same as it stood at the end of a day, UTC. @param text what the address says of the day */
export function loadLineageOf(
  slug: string,
  text: string,
  language: string,
): Promise<OfDay<LineageShown> | null> {
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const part = await loadLineagePart(slug, language)
    const dossier = part && dossierAsOf(statement, { ...part, ever: [] }, day)
    if (!part || !dossier) return { shown: null }
    const ends = await withEnds(part.links, slug, language)
    const links = linksAsOf(ends, dossier.sources, day)
    const shown = { statement, items: standingItems(dossier.items), links, today: day }
    // A line ends with its day, and is another on every one.
    return links.length > 0 ? { shown } : { shown, madeFrom: [part, ends] }
  })
}
