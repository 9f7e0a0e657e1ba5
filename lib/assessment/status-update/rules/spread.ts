import type { JudgedStatus, Judgement } from '@/lib/text/method/types'
import { isStatus, METHOD } from './method'

/** What stands for one party; null where nobody has judged it. */
export interface StandsFor {
  party: string
  judgement: Judgement | null
}

/** A judgement that is named, with the parties for which it stands. */
export interface Named {
  judgement: Judgement
  parties: readonly string[]
}

/**
 * How far apart the parties stand on one item. It is told by its two ends and never by a middle: no average, no score. What stands on no
 * rung (beside the ladder, and every finding) is named and not ranked.
 */
export interface Spread {
  /** The one judgement that stands for every party; null where they differ or one is not judged. */
  same: Judgement | null
  /** The lowest and the highest rung on which a party stands; null where none stands on the ladder. */
  rungs: { readonly lowest: JudgedStatus; readonly highest: JudgedStatus } | null
  /** What stands on no rung, in the order of the parties. */
  named: readonly Named[]
  /** The parties for which nobody has judged. */
  unjudged: readonly string[]
}

/** The spread between the parties on an item, by the order of the ladder. */
export function spreadOf(standing: readonly StandsFor[]): Spread {
  const judged = standing.flatMap(({ party, judgement }) =>
    judgement === null ? [] : [{ party, judgement }],
  )
  const [first] = judged
  const isSame = first !== undefined && standing.every(({ judgement }) => judgement === first.judgement)
  const onLadder = judged
    .flatMap(({ judgement }) => (isStatus(judgement) && rungOf(judgement) !== null ? [judgement] : []))
    .sort((a, b) => (rungOf(a) ?? 0) - (rungOf(b) ?? 0))
  const [lowest, highest] = [onLadder[0], onLadder.at(-1)]
  return {
    same: isSame ? first.judgement : null,
    rungs: lowest !== undefined && highest !== undefined ? { lowest, highest } : null,
    named: namedOf(judged.filter(({ judgement }) => rungOf(judgement) === null)),
    unjudged: standing.filter(({ judgement }) => judgement === null).map(({ party }) => party),
  }
}

function rungOf(judgement: Judgement): number | null {
  return METHOD[judgement].rung
}

function namedOf(judged: readonly { party: string; judgement: Judgement }[]): readonly Named[] {
  const judgements = [...new Set(judged.map(({ judgement }) => judgement))]
  return judgements.map((judgement) => ({
    judgement,
    parties: judged.filter((each) => each.judgement === judgement).map(({ party }) => party),
  }))
}
