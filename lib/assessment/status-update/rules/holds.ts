import type { SourceView } from '@/lib/evidence/source/types'
import type { Judgement } from '@/lib/text/method/types'
import type { DraftEntry, JudgementInput, RevisionView } from '../types'
import { type RequirementMessage, unmetRules } from './assess'
import type { ChangedQuote } from './changed-quote'

/**
 * What a judgement that readers see no longer meets, as what it rests on is classed now, which of its quotes stand no longer as they did, and of which sources words that it says
 * were withheld. Whoever submits must meet the rules, and so must
 * whoever approves: what is wanting afterwards was met once. The starter dossier's judgements are exempt while nobody has approved them,
 * since they never met the rules that they do not meet. It is derived from the record whenever it is asked for, so that it cannot go stale
 * and goes away by itself once it holds again.
 */
export type NoLongerMet = {
  readonly rules: readonly RequirementMessage[]
  /** Ids of the cited sources that were classed since readers first saw the judgement as it stands. */
  readonly sources: readonly string[]
  /** Its quotes that came to stand otherwise in a stored copy since then, or no longer. */
  readonly quotes: readonly ChangedQuote[]
  /** Ids of the sources of which words that it says are withheld since then. */
  readonly withheld: readonly string[]
}

/** A judgement that readers see and that no longer meets what it met once. */
export type NoLongerMetLine = Pick<DraftEntry, 'slug' | 'reference' | 'party'> & {
  readonly judgement: Judgement
  readonly as: 'final' | 'provisional'
  readonly noLonger: NoLongerMet
}

/** What such a judgement is called in a list of them. */
export function nameOfLine({
  slug,
  reference,
  party,
}: Pick<NoLongerMetLine, 'slug' | 'reference' | 'party'>): string {
  return `${slug} ${reference} ${party}`
}

/** The same with what its item is called, as lists show it. */
export type NoLongerMetView = NoLongerMetLine & Pick<DraftEntry, 'parties' | 'title' | 'titleLanguage'>

/**
 * @param changed quotes that came to stand otherwise in the stored copies of their sources
 * @returns null where the judgement holds
 */
export function noLongerMet(
  revision: Pick<
    RevisionView,
    'author' | 'finalAt' | 'shownAsInterim' | 'submittedAt' | 'citations' | 'withheld'
  >,
  input: JudgementInput,
  sources: ReadonlyMap<string, Pick<SourceView, 'classedAt'>>,
  changed: readonly ChangedQuote[] = [],
): NoLongerMet | null {
  const { author, finalAt, shownAsInterim, submittedAt, citations } = revision
  const since = finalAt ?? shownAsInterim?.at ?? submittedAt
  const quotes = changed.filter(
    (each) =>
      each.since > since &&
      citations.some(({ sourceId, quote }) => sourceId === each.sourceId && quote === each.quote),
  )
  const rules = author.kind === 'import' && finalAt === null ? [] : wanting(input)
  const withheld = (revision.withheld ?? []).filter(({ at }) => at > since).map(({ sourceId }) => sourceId)
  if (rules.length + quotes.length + withheld.length === 0) return null
  const cited = rules.length === 0 ? [] : [...new Set(citations.map(({ sourceId }) => sourceId))]
  return {
    rules,
    sources: cited.filter((id) => (sources.get(id)?.classedAt ?? '') > since),
    quotes,
    withheld,
  }
}

function wanting(input: JudgementInput): readonly RequirementMessage[] {
  const unmet = unmetRules(input)
  // An undated source that stood beside enough others wanted nothing then; only where nothing else is wanting is it the dates.
  const own = unmet.filter(({ key }) => key !== 'status-update.unmet.dates')
  return own.length > 0 ? own : unmet
}
