import type { Judgement } from '@/lib/text/method/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { type RevisionOnLine, standingFor } from './lines'

/** A judgement, and the parties for which it stands. */
export interface JudgedApart {
  readonly judgement: Judgement
  /** Keys, in the order of the statement. */
  readonly parties: readonly string[]
}

/**
 * Which judgement of an item stands for which parties, each judgement once; none where it was not judged by party. A party without a line
 * of its own stands under that for all together, where there is one.
 */
export function judgedApart(
  revisions: readonly RevisionOnLine[],
  parties: readonly string[],
): readonly JudgedApart[] {
  const standing = standingFor(revisions, parties)
  if (standing.every(({ line }) => line === null || line.party === ALL_PARTIES)) return []
  const judgements = new Set(standing.flatMap(({ line }) => line?.shown.judgement ?? []))
  return [...judgements].map((judgement) => ({
    judgement,
    parties: standing.flatMap(({ party, line }) => (line?.shown.judgement === judgement ? [party] : [])),
  }))
}
