import 'server-only'
import { linksAsOf } from '@/lib/assessment/lineage/rules/as-of'
import { repliesOn } from '@/lib/assessment/reader-message/rules/corrections'
import { updateDueFrom } from '@/lib/assessment/status-update/rules/update-due'
import { testsAsOf } from '@/lib/evidence/item-test/rules/as-of'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { findItemDays, findNeighbours } from '@/lib/text/commitment/data/commitments'
import type { CommitmentView, Neighbours } from '@/lib/text/commitment/types'
import { shownBy, titledBy } from '@/lib/text/statement/rules/own-words'
import { statementBy } from '@/lib/text/statement/rules/statement-by'
import type { StatementView } from '@/lib/text/statement/types'
import { ALL } from '../data/item'
import { findItemMoments } from '../data/item-moments'
import { readDay } from '../rules/as-of'
import { dossierAsOf } from '../rules/dossier-as-of'
import { lookedAsOf } from '../rules/looked'
import { type DayState, stateOf } from '../rules/state'
import { loadChangedQuotes } from './changed-quotes'
import type { ItemShown } from './item'
import { loadItemPartOf } from './item-part'
import { withEnds } from './lineage'
import { loadTextsInOn } from './own-text'
import { loadStatement } from './statement'
import { loadStructureOf } from './structure'

/** When the parts of an item's record became public. */
export const loadItemMoments = remembered(
  'item-moments',
  (slug) => [tagOf.statement(slug)],
  (slug: string, reference: string, within: string) => findItemMoments(slug, reference, within),
)

/** The items around a place in the text that stood at the end of a day. */
const loadNeighbours = remembered(
  'neighbours',
  (slug) => [tagOf.statement(slug)],
  (slug: string, start: string, day: string, language: string) =>
    findNeighbours(slug, Number(start), day, language),
)

/** The days on which the items around it may have become others. */
const loadItemDays = remembered('item-days', (slug) => [tagOf.statement(slug)], findItemDays)

/** An item at the end of a day. */
export interface ItemAsOf {
  day: string
  statement: StatementView
  /** The item as it stands now. */
  known: CommitmentView
  /** What its page showed; null before it was published. */
  shown: ItemShown | null
  /** Between which days it showed the same; null where it speaks of the day, as what is due does. */
  state: DayState | null
}

/**
 * One marked item as it stood at the end of a day, UTC; null for a day that is none or lies ahead, and when no statement or item has that
 * address.
 *
 * @param text what the address says of the day
 */
export async function loadItemAsOf(
  slug: string,
  reference: string,
  text: string,
  language: string,
): Promise<ItemAsOf | null> {
  const day = readDay(text, dayOf(now()))
  if (day === null) return null
  const [named, part, changed] = await Promise.all([
    loadStatement(slug),
    loadItemPartOf(slug, reference, language, day),
    loadChangedQuotes(slug, reference),
  ])
  const moments = part && (await loadItemMoments(slug, reference, part.isWhole ? ALL : day))
  if (!named || !part || !moments) return null
  const statement = statementBy(named, day)
  const known = part.item
  const { searches, requests, replies, codedTwice, tests, recorded } = part
  const changedQuotes = changed.filter(({ since }) => dayOf(new Date(since)) <= day)
  const then = dossierAsOf(statement, { ...part, moments }, day)
  const dossier = then && { ...then, changedQuotes }
  const item = dossier?.items.find((each) => each.reference === reference)
  if (!dossier || !item) return { day, statement, known, shown: null, state: null }
  const [around, links, itemDays, { own, known: texts }, structure] = await Promise.all([
    loadNeighbours(slug, String(item.start), day, language),
    withEnds(part.links, slug, language),
    loadItemDays(slug),
    loadTextsInOn(statement, language, day),
    loadStructureOf(slug, [item]),
  ])
  const due = part.ever.flatMap(({ seenUpTo }) => updateDueFrom(seenUpTo) ?? [])
  const shown: ItemShown = {
    dossier: { ...dossier, ...structure },
    item,
    counts: part.isWhole ? null : part.counts,
    neighbours: { previous: titledThen(around.previous, day), next: titledThen(around.next, day) },
    looked: lookedAsOf({ searches, requests }, day),
    replies: repliesOn(reference, replies, day),
    lineage: linksAsOf(links, dossier.sources, day),
    // Both were read before the judgement became final, and the line stands with that.
    codedTwice,
    tests: testsAsOf(tests, day),
    recorded,
    own,
    bodies: part.bodies.flatMap((body) => shownBy(body, day) ?? []),
  }
  const state =
    requests.length > 0 || !part.isWhole
      ? null
      : stateOf(day, [part, moments, around, links, itemDays, texts, named.translatedNames, changed, due])
  return { day, statement, known, shown, state }
}

function titledThen(neighbour: Neighbours['next'], day: string): Neighbours['next'] {
  return neighbour && titledBy(neighbour, day)
}
