import { sourceAsOf } from '@/lib/evidence/source/rules/as-of'
import type { SourceView } from '@/lib/evidence/source/types'
import { isBy } from '@/lib/ground/platform/day'
import { itemsAsOf } from '@/lib/text/commitment/rules/as-of'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { shownBy, titledBy, translatedBy } from '@/lib/text/statement/rules/own-words'
import type { JudgedStatement } from '@/lib/text/statement/types'
import type { PublishedRecord, RevisionState, RevisionView, ShownWhen } from '../types'
import { stands } from './lifecycle'
import { answersBy } from './test-answers'

/** What the pages of a statement are made from, as it stood at the end of a day. */
export interface PublishedAsOf<Of extends JudgedStatement> {
  statement: Of
  items: readonly CommitmentView[]
  sources: readonly SourceView[]
  revisions: readonly RevisionView[]
}

/**
 * What Suivi had published on a statement by the end of a day, UTC; null before the first publication, when
 * the statement had not been brought in.
 *
 * @param now what is public now
 * @param record when each part of it became public, and every judgement that ever was
 * @param day YYYY-MM-DD
 */
export function publishedAsOf<Of extends JudgedStatement>(
  now: Omit<PublishedAsOf<Of>, 'revisions'>,
  record: PublishedRecord,
  day: string,
): PublishedAsOf<Of> | null {
  if (!isBy(day, record.broughtInAt)) return null
  const revisions = revisionsAsOf(record.revisions, day)
  const cited = new Set(revisions.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)))
  const isListed = (id: string) => isBy(day, record.sources[id]?.listedAt ?? null)
  return {
    statement: now.statement,
    items: itemsAsOf(now.items, record.items, isListed, day).map((item) => titledBy(item, day)),
    sources: now.sources.flatMap((source) => {
      const moments = record.sources[source.id]
      // What a public judgement cites is public with it.
      if (!moments || !(isListed(source.id) || cited.has(source.id))) return []
      return [sourceAsOf(source, moments, day)]
    }),
    revisions,
  }
}

/**
 * The judgements that readers could see at the end of a day, each in the state that it then had: final, shown as provisional, corrected
 * or replaced. What was shown as provisional and taken back later (sent back, withdrawn) is there on the days on which it was shown.
 *
 * @param ever every judgement that readers ever could see
 * @param day YYYY-MM-DD
 */
export function revisionsAsOf(ever: readonly RevisionView[], day: string): readonly RevisionView[] {
  return ever.flatMap((revision) => {
    const state = stateAsOf(revision, day)
    if (state === null) return []
    const { translated, shows, ...said } = revision
    const shown = shows?.flatMap((each) => shownBy(each, day) ?? []) ?? []
    const { shownAsInterim, finalAt, approvals } = said
    const isShown = isBy(day, shownAsInterim?.at ?? null)
    return [
      {
        ...said,
        ...translatedBy(translated, day),
        ...(shown.length > 0 && { shows: shown }),
        testAnswers: answersBy(said.testAnswers, day),
        state,
        stateSince: since(revision, state),
        provisional: isShown,
        shownAsInterim: isShown ? shownAsInterim : null,
        finalAt: isBy(day, finalAt) ? finalAt : null,
        approvals: approvals.filter(({ at }) => isBy(day, at)),
      },
    ]
  })
}

/** The state that a revision had at the end of a day, as far as readers knew of it; null where they did not. */
export function stateAsOf(revision: ShownWhen, day: string): RevisionState | null {
  const { state, stateSince, shownAsInterim, finalAt } = revision
  const hasPublicEnd = state === 'corrected' || state === 'replaced'
  const wasPublic = isBy(day, shownAsInterim?.at ?? null) || isBy(day, finalAt)
  if (!wasPublic) return null
  const isAsNow = isBy(day, stateSince)
  if (isAsNow && !stands(state)) return null
  if (isAsNow && hasPublicEnd) return state
  return isBy(day, finalAt) ? 'final' : 'submitted'
}

function since({ state, stateSince, finalAt, submittedAt }: RevisionView, then: RevisionState): string {
  if (then === state) return stateSince
  return then === 'final' && finalAt !== null ? finalAt : submittedAt
}
