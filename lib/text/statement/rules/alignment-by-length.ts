/**
 * Aligns two texts by the lengths of their clauses: W. A. Gale and K. W. Church, “A Program for Aligning Sentences in Bilingual Corpora”,
 * Computational Linguistics 19(1), 1993, pp. 75–102. Long clauses are rendered by long ones and short ones by short ones; of all ways to
 * pair them in order the most probable is taken. It reads no words, so it works across any two languages, and it only proposes.
 */

/** Clauses of the one text that stand for clauses of the other; from the first up to, not with, the last. Either side may be empty. */
export interface Bead {
  readonly base: readonly [from: number, to: number]
  readonly other: readonly [from: number, to: number]
}

/** How often so many clauses render so many, as the paper counted on its corpus (its table 5). */
const PRIORS: readonly (readonly [base: number, other: number, prior: number])[] = [
  [1, 1, 0.89],
  [1, 0, 0.0099],
  [0, 1, 0.0099],
  [2, 1, 0.089],
  [1, 2, 0.089],
  [2, 2, 0.011],
]

/** Variance of the other's characters for one of the base, as the paper estimated. */
const VARIANCE = 6.8

export interface ByLength {
  /** Characters of the other text for one of the base; the paper's languages are near 1. */
  readonly charactersForOne?: number
  /** How much more probable the words themselves make a bead: natural logarithm, 0 where they say nothing. */
  readonly favour?: (bead: Bead) => number
}

/**
 * The most probable way to pair the clauses in order.
 *
 * @param base lengths in characters, in reading order
 * @returns every clause of either text in exactly one bead
 */
export function alignByLength(
  base: readonly number[],
  other: readonly number[],
  { charactersForOne = 1, favour = () => 0 }: ByLength = {},
): readonly Bead[] {
  const [baseSums, otherSums] = [sumsOf(base), sumsOf(other)]
  const columns = other.length + 1
  // For so many clauses of either text the least cost, and by which of the beads it is reached: two numbers a pair, of which there are many.
  const costs = new Float64Array((base.length + 1) * columns).fill(Number.POSITIVE_INFINITY)
  const beads = new Int8Array(costs.length).fill(-1)
  costs[0] = 0
  for (let i = 0; i <= base.length; i += 1) {
    for (let j = 0; j <= other.length; j += 1) {
      const at = i * columns + j
      for (const [kind, [di, dj, prior]] of PRIORS.entries()) {
        const before = i >= di && j >= dj ? costs[at - di * columns - dj] : undefined
        if (before === undefined || before === Number.POSITIVE_INFINITY) continue
        const bead: Bead = { base: [i - di, i], other: [j - dj, j] }
        const [longBase, longOther] = [
          (baseSums[i] ?? 0) - (baseSums[i - di] ?? 0),
          (otherSums[j] ?? 0) - (otherSums[j - dj] ?? 0),
        ]
        const cost =
          before - Math.log(prior) + surpriseOf(longBase, longOther, charactersForOne) - favour(bead)
        if (beads[at] !== -1 && cost >= (costs[at] ?? 0)) continue
        costs[at] = cost
        beads[at] = kind
      }
    }
  }
  return pathTo(beads, base.length, other.length)
}

/** The beads by which the end is reached, from the beginning on. */
function pathTo(beads: Int8Array, rows: number, columns: number): readonly Bead[] {
  const path: Bead[] = []
  let [i, j] = [rows, columns]
  for (;;) {
    const kind = PRIORS[beads[i * (columns + 1) + j] ?? -1]
    if (!kind) return path.reverse()
    const [di, dj] = kind
    path.push({ base: [i - di, i], other: [j - dj, j] })
    i -= di
    j -= dj
  }
}

function sumsOf(lengths: readonly number[]): readonly number[] {
  const sums = [0]
  for (const length of lengths) sums.push((sums.at(-1) ?? 0) + length)
  return sums
}

/** Minus the logarithm of how probable so great a difference of length is, or a greater one, where the clauses render one another. */
function surpriseOf(base: number, other: number, charactersForOne: number): number {
  const mean = (base + other / charactersForOne) / 2
  if (mean === 0) return 0
  const delta = Math.abs(base * charactersForOne - other) / Math.sqrt(mean * VARIANCE)
  return -Math.log(twoTails(delta))
}

/** Least probability told apart from nothing. */
const FLOOR = 1e-300

/** The probability that a standard normal lies at least so far from 0. `erfc` by the Chebyshev fit of Numerical Recipes (§6.2), within 1.2e-7 of it. */
function twoTails(delta: number): number {
  const x = delta / Math.SQRT2
  const t = 1 / (1 + x / 2)
  const series = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ]
  const power = series.reduceRight((sum, factor) => sum * t + factor, 0)
  return Math.max(FLOOR, t * Math.exp(-x * x + power))
}
