import type { RevisionCitation } from '@/lib/assessment/status-update/types'
import type { SourceUsedTwice } from '../types'

type Citing = { readonly citations: readonly RevisionCitation[] }

/** What the two judgements cite, by source: what both cite, then what only the first does, then what only the second does. */
export function citationsBySource(first: Citing, second: Citing): readonly SourceUsedTwice[] {
  const ids = [...new Set([...first.citations, ...second.citations].map(({ sourceId }) => sourceId))]
  const used = ids.map((sourceId) => ({
    sourceId,
    first: first.citations.filter((citation) => citation.sourceId === sourceId),
    second: second.citations.filter((citation) => citation.sourceId === sourceId),
  }))
  const place = (each: SourceUsedTwice) => (each.first.length === 0 ? 2 : each.second.length === 0 ? 1 : 0)
  return used.sort((a, b) => place(a) - place(b))
}

/** What decides whether a judgement that is final now stood against a second one. */
export interface ReconciledCoding {
  /** The first judgement, and its number on the line. */
  revisionId: string
  number: number
  coderId: string
  outcome: 'first' | 'second' | 'neither'
  blind: boolean
  same: boolean
  at: string
}

/**
 * The independent second judgement that a final revision stood against; null where there is none. Where the first stood it is that
 * revision; where the second was better, the coder's own next one. Of what was sent back for neither nothing is said: the words are new.
 *
 * @param line the final revisions of its line, with whose they are
 */
export function standsAgainst(
  final: { readonly id: string; readonly number: number; readonly authorId: string },
  line: readonly { readonly number: number }[],
  codings: readonly ReconciledCoding[],
): ReconciledCoding | null {
  const formerFinal = Math.max(
    0,
    ...line.map(({ number }) => number).filter((number) => number < final.number),
  )
  const fitting = codings.filter((coding) => {
    if (!coding.blind) return false
    if (coding.outcome === 'first') return coding.revisionId === final.id
    return (
      coding.outcome === 'second' &&
      coding.coderId === final.authorId &&
      coding.number < final.number &&
      coding.number > formerFinal
    )
  })
  return fitting.sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null
}
