import { revisionsAsOf } from '@/lib/assessment/status-update/rules/as-of'
import { type AlikeItems, countOf } from '@/lib/assessment/status-update/rules/facets'
import { isPublished } from '@/lib/assessment/status-update/rules/lines'
import { allReadUpToOf, readUpToOf } from '@/lib/assessment/status-update/rules/read-up-to'
import { latestActs } from '@/lib/assessment/status-update/rules/record'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { ENTRIES_A_PART } from '@/lib/ground/platform/parts'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { titledBy } from '@/lib/text/statement/rules/own-words'
import type { PartyView } from '@/lib/text/statement/types'
import type { Front, LatestAct, Overview } from '../types'
import { saidOfItem } from './item-list'

/** How many items the front page pictures one by one at most; where there are more it gathers them by what they are about. */
export const MOST_PICTURED = ENTRIES_A_PART

/** Whether items are so few that the front page pictures them one by one. @param alike those that stand */
export function arePictured(alike: readonly AlikeItems[]): boolean {
  return countOf(alike) <= MOST_PICTURED
}

/** How many acts are read of a statement: the home page looks among those of all. */
export const LATEST_READ = 6

/** How many of them the front page shows. */
export const LATEST_SHOWN = 3

/** The front page of a statement whose items are pictured one by one. */
export function frontOf(overview: Overview): Front {
  const { statement, items, states, asOf, revisions } = overview
  const lines = [...overview.lines.values()].flat()
  return {
    statement,
    asOf,
    alike: items.map(({ reference, force, areaKey }) => ({
      reference,
      force,
      areaKey,
      states: states.get(reference) ?? [],
      n: 1,
    })),
    figures: {
      lines: lines.length,
      provisional: lines.filter((line) => line.as === 'provisional').length,
      seenUpTo: allReadUpToOf(lines),
      seenLast: readUpToOf(lines),
    },
    latest: latestOf(revisions, items, statement.parties),
    overview,
  }
}

/** What the newest acts of publishing are made from: what their items are called, and every judgement on these that readers ever could see. */
export interface LatestRead {
  readonly items: readonly ItemOfAct[]
  readonly ever: readonly RevisionView[]
}

type ItemOfAct = Pick<CommitmentView, 'reference' | 'title' | 'titleLanguage' | 'translated' | 'force'>

/** The newest acts of publishing, of what was read for them. @param day as readers saw them at its end, YYYY-MM-DD, UTC; null for now */
export function latestBy(
  { items, ever }: LatestRead,
  parties: readonly Pick<PartyView, 'key'>[],
  day: string | null,
): readonly LatestAct[] {
  if (day === null) return latestOf(ever.filter(isPublished), items, parties)
  return latestOf(
    revisionsAsOf(ever, day),
    items.map((item) => titledBy(item, day)),
    parties,
  )
}

/** The newest acts of publishing, with what their items are called and what is said of these in short; those on items that do not stand are left out. */
export function latestOf(
  revisions: readonly RevisionView[],
  items: readonly ItemOfAct[],
  parties: readonly Pick<PartyView, 'key'>[],
): readonly LatestAct[] {
  const keys = parties.map(({ key }) => key)
  return latestActs(revisions, LATEST_READ).flatMap((act) => {
    const item = items.find(({ reference }) => reference === act.reference)
    if (!item) return []
    const { title, titleLanguage, translated } = item
    const named = { title, titleLanguage, ...(translated && { translated }) }
    return [{ ...act, ...named, inShort: saidOfItem(act.reference, revisions, keys) }]
  })
}
