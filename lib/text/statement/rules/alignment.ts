import { alignByLength, type Bead } from './alignment-by-length'
import type { Clause } from './clauses'
import { lexiconLanguage } from './wording-lexicon'

/**
 * What a proposal rests on: the same words; words alike; the order and length of clauses, with numbers and names that both have; words
 * that an earlier alignment had and that stand in the new text as well.
 */
export const ALIGNMENT_BASES = ['exact', 'approximate', 'order', 'kept'] as const
export type AlignmentBasis = (typeof ALIGNMENT_BASES)[number]

/** For one clause of the base: the run of the other text's clauses that is proposed, or that it has none; and on what that rests. */
export interface AlignmentProposal {
  /** From the first up to, not with, the last; null: not in this rendering. */
  readonly run: readonly [from: number, to: number] | null
  readonly basis: AlignmentBasis
  /** How alike the words are, from 0 to 1; null where they were not compared. */
  readonly likeness: number | null
}

/**
 * Proposes, for each clause of the base, what renders it. In one language by words: first the same, then those alike, in order. Across
 * languages by order and length (`alignByLength`), helped by numbers, acronyms and names that both texts have. Nothing is applied by it.
 */
export function proposeAlignment(
  base: readonly Clause[],
  other: readonly Clause[],
  languages: { readonly base: string; readonly other: string },
): readonly AlignmentProposal[] {
  const same = sameLanguage(languages.base, languages.other)
  return same ? byWords(base, other) : byOrder(base, other)
}

function sameLanguage(one: string, two: string): boolean {
  return (lexiconLanguage(one) ?? one.split('-')[0]) === (lexiconLanguage(two) ?? two.split('-')[0])
}

/** Words alike enough to be proposed: half of them, in order. */
const ALIKE = 0.5

function byWords(base: readonly Clause[], other: readonly Clause[]): readonly AlignmentProposal[] {
  const [one, two] = [base.map(plainWords), other.map(plainWords)]
  const likeness = one.map((words) => two.map((others) => likenessOf(words, others)))
  const pairs = inOrder(likeness)
  return base.map((_, index) => {
    const pair = pairs[index] ?? null
    if (pair === null) return { run: null, basis: 'approximate', likeness: null }
    const alike = likeness[index]?.[pair] ?? 0
    return { run: [pair, pair + 1], basis: alike === 1 ? 'exact' : 'approximate', likeness: alike }
  })
}

/** For each row the column that it is paired with, so that the pairs stand in order and are most alike in all. */
function inOrder(likeness: readonly (readonly number[])[]): readonly (number | null)[] {
  const rows = likeness.length
  const columns = likeness[0]?.length ?? 0
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const paired = (i: number, j: number) => {
    const alike = likeness[i]?.[j] ?? 0
    // Of two ways as good the one with the same words is taken.
    return alike >= ALIKE ? at(i + 1, j + 1) + alike + (alike === 1 ? 1 : 0) : -1
  }
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1) {
      const row = best[i]
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j))
    }
  const pairs: (number | null)[] = new Array(rows).fill(null)
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (at(i, j) === paired(i, j)) {
      pairs[i] = j
      i += 1
      j += 1
    } else if (at(i, j) === at(i + 1, j)) i += 1
    else j += 1
  }
  return pairs
}

/** Words that both have, in order (longest common subsequence), as a share of all: 1 for the same, 0 for none. */
export function likenessOf(one: readonly string[], two: readonly string[]): number {
  if (one.length + two.length === 0) return 1
  let row = new Uint32Array(two.length + 1)
  let next = new Uint32Array(two.length + 1)
  for (const word of one) {
    for (let j = 0; j < two.length; j += 1)
      next[j + 1] = word === two[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)
    ;[row, next] = [next, row]
  }
  return (2 * (row[two.length] ?? 0)) / (one.length + two.length)
}

/** Words without what typesetting adds: capitals, curly marks, punctuation, how accents are encoded. */
function plainWords({ text }: Clause): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  )
}

/** How much more probable each number or name that both have makes a pair (natural logarithm), and at most. */
const ANCHOR = 2
const MOST_FAVOUR = 6

function byOrder(base: readonly Clause[], other: readonly Clause[]): readonly AlignmentProposal[] {
  const lengths = (clauses: readonly Clause[]) => clauses.map(({ text }) => text.length)
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
  const [long, otherLong] = [lengths(base), lengths(other)]
  const theirs = other.map((clause) => new Set(anchorsOf(clause)))
  const shared = base
    .map(anchorsOf)
    .map((mine) => theirs.map((some) => mine.filter((anchor) => some.has(anchor)).length))
  const favour = ({ base: [from, to], other: [first, last] }: Bead) => {
    let count = 0
    for (let i = from; i < to; i += 1) for (let j = first; j < last; j += 1) count += shared[i]?.[j] ?? 0
    return Math.min(MOST_FAVOUR, ANCHOR * count)
  }
  const charactersForOne = sum(long) > 0 && sum(otherLong) > 0 ? sum(otherLong) / sum(long) : 1
  const beads = alignByLength(long, otherLong, { charactersForOne, favour })
  // Every clause of the base is in one bead, in their order.
  return beads.flatMap(({ base: [from, to], other }) =>
    Array.from({ length: to - from }, () => {
      return { run: other[0] < other[1] ? other : null, basis: 'order' as const, likeness: null }
    }),
  )
}

/** What is written alike in any language: numbers, acronyms, and names, for which their first four letters without accents stand. */
export function anchorsOf({ text }: Pick<Clause, 'text'>): readonly string[] {
  const numbers = (text.match(/\p{Nd}+(?:[.,\u00a0 ]\p{Nd}{3})*/gu) ?? []).map(westernDigits)
  const names = [...text.matchAll(/(?<![.!?…]\s*)(?<=\s|[’'(«“])\p{Lu}\p{M}*\p{Ll}[\p{L}\p{M}]{2,}/gu)].map(
    ({ 0: name }) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 4),
  )
  const acronyms = text.match(/\b\p{Lu}{2,}\b/gu) ?? []
  return [...new Set([...numbers, ...names, ...acronyms])]
}

/** Arabic-Indic digits as Western ones, without what parts thousands. */
function westernDigits(number: string): string {
  return number
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[.,\u00a0 ]/g, '')
}
