import 'server-only'
import { linkAnchor } from '@/lib/assessment/lineage/rules/anchor'
import { itemsElsewhere, linksAsOf, standing, withStanding } from '@/lib/assessment/lineage/rules/as-of'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import { standingItems } from '@/lib/assessment/status-update/rules/facets'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { isBy } from '@/lib/ground/platform/day'
import { afterOf, type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import { loadToday } from '@/lib/ground/platform/today'
import { findWithdrawnItems } from '@/lib/text/commitment/data/commitments'
import { findListedItems } from '@/lib/text/commitment/data/listed'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { StatementView } from '@/lib/text/statement/types'
import { findLineagePart, findLinkPlaces, type LinkPlace } from '../data/lineage'
import { dossierAsOf } from '../rules/dossier-as-of'
import { loadOfDay, type OfDay } from './of-day'
import { loadStatement } from './statement'

/** So many links a part: each is drawn, and told with the words of both its ends. */
const LINKS_A_PART = 50

const loadPlaces = remembered('link-places', (slug) => [tagOf.statement(slug)], findLinkPlaces)

const loadWithdrawn = remembered('withdrawn-items', (slug) => [tagOf.statement(slug)], findWithdrawnItems)

const loadLineagePart = remembered(
  'lineage',
  (slug) => [tagOf.statement(slug)],
  (slug: string, ids: string, language: string) =>
    findLineagePart(slug, ids === '' ? [] : ids.split(' '), language),
)

const nameOf = ({ id }: LinkPlace) => id

/** The links that were public by the end of a day and whose items stood then, in the order in which the lineage has them. */
async function placesOn(slug: string, day: string): Promise<readonly LinkPlace[]> {
  const places = (await loadPlaces(slug)).filter(({ publishedOn }) => isBy(day, publishedOn))
  const slugs = [...new Set([slug, ...places.flatMap(({ ends }) => ends.map((end) => end.slug))])]
  const gone = new Map(
    await Promise.all(slugs.map(async (each) => [each, await loadWithdrawn(each)] as const)),
  )
  const isGone = (end: LinkPlace['ends'][number]) =>
    gone.get(end.slug)?.some(({ reference, on }) => reference === end.reference && isBy(day, on)) ?? false
  return places.filter(({ ends }) => !ends.some(isGone))
}

/**
 * The part of the lineage that holds a link, or the first on the line of an item, by its anchor: the id of the link that it follows, '' for
 * the beginning; null where no link is or was public that is meant.
 *
 * @param day as it was published by its end, YYYY-MM-DD, UTC; null for now
 */
export async function loadAfterOfLineage(
  slug: string,
  anchor: string,
  day: string | null = null,
): Promise<string | null> {
  const isMeant = ({ id, ends }: LinkPlace) =>
    linkAnchor(id) === anchor || ends.some((end) => end.slug === slug && `l${end.reference}` === anchor)
  const [all, places] = await Promise.all([loadPlaces(slug), placesOn(slug, day ?? dayOf(now()))])
  const place = places.find(isMeant)
  if (place) return afterOf(places, place.id, { nameOf, most: LINKS_A_PART })
  return all.some(isMeant) ? '' : null
}

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

/** A part of where the items of a statement come back in later texts. */
export interface LineageShown {
  statement: StatementView
  /** Those that stand and that the links of the part name, in reading order. */
  items: readonly Pick<CommitmentView, 'reference' | 'title' | 'titleLanguage' | 'force'>[]
  part: Part<PublicLinkView>
  /** The id of the link that the part follows; null for the beginning. */
  after: string | null
  /** The day with which the drawn lines end, YYYY-MM-DD. */
  today: string
}

/** The part with its links in place of where they stand, in its order; without those that are not shown. */
function partOfLinks(part: Part<LinkPlace>, links: readonly PublicLinkView[]): Part<PublicLinkView> {
  const byId = new Map(links.map((link) => [link.id, link]))
  return partWith(
    part,
    part.entries.flatMap(({ id }) => byId.get(id) ?? []),
  )
}

/**
 * A part of the lineage of a statement; null when no statement has that address, and where there is no such part.
 *
 * @param after the id of the link that the part follows; null for the beginning
 */
export async function loadLineage(
  slug: string,
  after: string | null,
  language: string,
): Promise<LineageShown | null> {
  const [statement, places, today] = await Promise.all([
    loadStatement(slug),
    placesOn(slug, dayOf(now())),
    loadToday(),
  ])
  const part = partOf(places, { nameOf, after, most: LINKS_A_PART })
  const read = part && (await loadLineagePart(slug, part.entries.map(nameOf).join(' '), language))
  if (!statement || !read) return null
  const links = standing(await withEnds(read.links, slug, language), dayOf(now()))
  return { statement, items: standingItems(read.items), part: partOfLinks(part, links), after, today }
}

/** The same as it stood at the end of a day, UTC. @param text what the address says of the day */
export function loadLineageOf(
  slug: string,
  text: string,
  after: string | null,
  language: string,
): Promise<OfDay<LineageShown> | null> {
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const places = await placesOn(slug, day)
    const part = partOf(places, { nameOf, after, most: LINKS_A_PART })
    const read = part && (await loadLineagePart(slug, part.entries.map(nameOf).join(' '), language))
    const dossier = read && dossierAsOf(statement, { ...read, ever: [] }, day)
    if (!dossier) return { shown: null }
    const ends = await withEnds(read.links, slug, language)
    const links = linksAsOf(ends, dossier.sources, day)
    const items = standingItems(dossier.items)
    const shown = { statement, items, part: partOfLinks(part, links), after, today: day }
    // A line ends with its day, and is another on every one.
    return links.length > 0 ? { shown } : { shown, madeFrom: [await loadPlaces(slug)] }
  })
}
