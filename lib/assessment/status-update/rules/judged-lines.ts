import { asProposed } from '@/lib/evidence/source/rules/said'
import type { SourceView } from '@/lib/evidence/source/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { RevisionView } from '../types'
import { elementsOfClaimant, type RequirementMessage, restsOnClaimant, unmet } from './assess'
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
  /**
   * What a provisional judgement that meets its rules awaits: a review alone, or one that also accepts how its sources are classed, which its
   * dossier proposed; null where rules are not met, and of a final one.
   */
  awaits: 'review' | 'review_and_classes' | null
  /** What it met once and meets no longer, since a source was classed anew, and which quotes changed; null where it holds. */
  noLonger: NoLongerMet | null
  /** Every source that counts goes back to the parties that claim. */
  claimantOnly: boolean
  /** The elements, by place counted from 0, of which the same is so. */
  elementsOfClaimant: readonly number[]
}

/** One published revision by itself, as it was when it became public: final where it became so, else provisional. */
export function judgedAlone(
  item: CommitmentView,
  statement: StatementFacts,
  sources: ReadonlyMap<string, SourceView>,
  revision: RevisionView,
  ever: readonly RevisionView[],
): JudgedLine {
  const as = revision.finalAt === null ? 'provisional' : 'final'
  const weighed = weighedFor(revision, as, sources)
  const input = judgementInputOf(revision, item, statement, weighed.sources, ever)
  const lacking = as === 'provisional' ? unmet(input) : []
  return {
    party: revision.party,
    revision,
    as,
    newerWaits: false,
    standsFor: [],
    unmet: lacking,
    awaits: awaitedBy(as, lacking, weighed),
    noLonger: null,
    claimantOnly: restsOnClaimant(input),
    elementsOfClaimant: elementsOfClaimant(input),
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
    const weighed = weighedFor(shown, as, sources)
    const input = judgementInputOf(shown, item, statement, weighed.sources, published)
    const noLonger = noLongerMet(shown, input, sources, changed)
    const once = (noLonger?.rules ?? []).map(({ key }) => key)
    const lacking = as === 'provisional' ? unmet(input).filter(({ key }) => !once.includes(key)) : []
    return {
      party,
      revision: shown,
      as,
      newerWaits,
      standsFor: standing.filter(({ line }) => line?.shown === shown).map((each) => each.party),
      unmet: lacking,
      awaits: noLonger === null ? awaitedBy(as, lacking, weighed) : null,
      noLonger,
      claimantOnly: restsOnClaimant(input),
      elementsOfClaimant: elementsOfClaimant(input),
    }
  })
}

/** The sources that a judgement is weighed with, and whether how one that it cites is classed is proposed and not accepted. */
interface Weighed {
  readonly sources: ReadonlyMap<string, SourceView>
  readonly isProposed: boolean
}

/**
 * What came with a dossier is weighed as that dossier proposes to class its sources, while it is provisional: whoever approves it accepts that with
 * it. Whatever is final, or is by a person, is weighed with what was accepted alone.
 */
function weighedFor(
  { author, citations }: RevisionView,
  as: JudgedLine['as'],
  sources: ReadonlyMap<string, SourceView>,
): Weighed {
  if (as === 'final' || author.kind !== 'import') return { sources, isProposed: false }
  const ids = [...new Set(citations.map(({ sourceId }) => sourceId))]
  return {
    sources: new Map([...sources].map(([id, source]) => [id, asProposed(source)])),
    isProposed: ids.some((id) => (sources.get(id)?.proposed ?? null) !== null),
  }
}

function awaitedBy(
  as: JudgedLine['as'],
  lacking: readonly RequirementMessage[],
  { isProposed }: Weighed,
): JudgedLine['awaits'] {
  if (as === 'final' || lacking.length > 0) return null
  return isProposed ? 'review_and_classes' : 'review'
}
