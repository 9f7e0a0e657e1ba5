import 'server-only'
import { findChangedPlaces, findCompared } from '@/lib/assessment/status-update/data/compared'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import { findNamedItems } from '@/lib/text/commitment/data/commitments'
import { titledBy } from '@/lib/text/statement/rules/own-words'
import type { StatementView } from '@/lib/text/statement/types'
import { readDay } from '../rules/as-of'
import type { ComparedItem } from '../types'
import { loadSince } from './of-day'
import { loadBroughtIn, loadStatement } from './statement'

/** What changed of a statement's items between the ends of two days. */
export interface ComparedDays {
  readonly statement: StatementView
  /** YYYY-MM-DD, the earlier first. */
  readonly days: readonly [string, string]
  /** The items that did not stand alike, in reading order. */
  readonly part: Part<ComparedItem>
  /** The reference of the item that the part follows; null for the beginning. */
  readonly after: string | null
  /** How many items stood alike. */
  readonly unchanged: number
}

const loadChanged = remembered(
  'changed-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, earlier: string | null, later: string | null) => findChangedPlaces(slug, [earlier, later]),
)

const loadCompared = remembered(
  'compared-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, earlier: string | null, later: string | null, references: string) =>
    findCompared(slug, [earlier, later], references.split(' ')),
)

const loadNamed = remembered(
  'compared-titles',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string, language: string) =>
    findNamedItems(slug, { references: references.split(' ') }, language),
)

/**
 * A part of what changed of a statement's items between the ends of two days, which come in their order; null where one of them is not in the
 * record, and where there is no such part.
 *
 * @param after the reference of the item that the part follows; null for the beginning
 */
export async function loadDays(
  slug: string,
  days: readonly [string, string],
  after: string | null,
  language: string,
): Promise<ComparedDays | null> {
  const [earlier = null, later = null] = days.toSorted().map((text) => readDay(text, dayOf(now())))
  const [statement, broughtInAt] = await Promise.all([loadStatement(slug), loadBroughtIn(slug)])
  if (earlier === null || later === null || !statement || broughtInAt === null) return null
  const [before, then] = await Promise.all([loadSince(slug, earlier), loadSince(slug, later)])
  const { changed, unchanged } = await loadChanged(slug, before.since, then.since)
  const part = partOf(changed, { nameOf: (reference) => reference, after })
  if (!part) return null
  const references = part.entries.join(' ')
  const [compared, named] =
    references === ''
      ? [[], []]
      : await Promise.all([
          loadCompared(slug, before.since, then.since, references),
          loadNamed(slug, references, language),
        ])
  const titles = new Map(named.map((item) => [item.reference, titledBy(item, later)]))
  const entries = compared.flatMap((each) => {
    const item = titles.get(each.reference)
    return item ? [{ ...each, title: item.title, titleLanguage: item.titleLanguage }] : []
  })
  return { statement, days: [earlier, later], part: partWith(part, entries), after, unchanged }
}
