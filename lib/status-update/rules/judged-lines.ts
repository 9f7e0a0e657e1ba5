import type { CommitmentView } from '@/lib/commitment/types'
import type { SourceView } from '@/lib/source/types'
import type { RevisionView } from '../types'
import { isSelfReported, type RequirementMessage, unmet } from './assess'
import type { ChangedQuote } from './changed-quote'
import { type NoLongerMet, noLongerMet } from './holds'
import { judgementInputOf, type StatementFacts } from './input'
import { shownLines, standingFor } from './lines'

/** One line of an item as its pages show it. */
export interface JudgedLine {
  /** A party's key, or `all`. */
  party: string
  revision: RevisionView
  as: 'final' | 'provisional'
  /** A newer judgement is public as provisional beside this final one. */
  newerWaits: boolean
  /** Keys of the parties for which it stands: on the line for all, those without a line of their own. */
  standsFor: readonly string[]
  /** Rules not met yet; none is asked of a final judgement, nor said here where it was met once. */
  unmet: readonly RequirementMessage[]
  /** What it met once and meets no longer, since a source was classed anew, and which quotes changed; null where it holds. */
  noLonger: NoLongerMet | null
  /** Only parties say it (partly supported claims). */
  selfReported: boolean
}

/** One published revision by itself, as it was when it became public: final where it became so, else provisional. */
export function judgedAlone(
  item: CommitmentView,
  statement: StatementFacts,
  sources: ReadonlyMap<string, SourceView>,
  revision: RevisionView,
  ever: readonly RevisionView[],
): JudgedLine {
  const input = judgementInputOf(revision, item, statement, sources, ever)
  const as = revision.finalAt === null ? 'provisional' : 'final'
  return {
    party: revision.party,
    revision,
    as,
    newerWaits: false,
    standsFor: [],
    unmet: as === 'provisional' ? unmet(input) : [],
    noLonger: null,
    selfReported: isSelfReported(input),
  }
}

/**
 * What is shown of an item, line by line: all parties together first, then the parties in the statement's order.
 *
 * @param published the published judgements on this item
 * @param changed quotes of theirs that came to stand otherwise in the stored copies of their sources
 */
export function judgedLines(
  item: CommitmentView,
  statement: StatementFacts,
  sources: ReadonlyMap<string, SourceView>,
  published: readonly RevisionView[],
  changed: readonly ChangedQuote[] = [],
): readonly JudgedLine[] {
  const parties = statement.parties.map(({ key }) => key)
  const standing = standingFor(published, parties)
  return shownLines(published, parties).map(({ party, shown, as, newerWaits }) => {
    const input = judgementInputOf(shown, item, statement, sources, published)
    const noLonger = noLongerMet(shown, input, sources, changed)
    const once = (noLonger?.rules ?? []).map(({ key }) => key)
    return {
      party,
      revision: shown,
      as,
      newerWaits,
      standsFor: standing.filter(({ line }) => line?.shown === shown).map((each) => each.party),
      unmet: as === 'provisional' ? unmet(input).filter(({ key }) => !once.includes(key)) : [],
      noLonger,
      selfReported: isSelfReported(input),
    }
  })
}
