import { sha256 } from '@/lib/record/event/rules/public-chain'
import type { AlignedRendering, AlignedRow, AlignedSide, PublishedAlignment } from '../types'
import type { Clause } from './clauses'
import { overlaps } from './span'

/** A line of the page that shows two renderings side by side. */
export type SideBySideRow =
  | {
      readonly kind: 'both'
      readonly base: AlignedSide
      readonly other: AlignedSide
      readonly differs: boolean
    }
  | { readonly kind: 'only base'; readonly base: AlignedSide }
  | { readonly kind: 'only other'; readonly other: AlignedSide }

/**
 * The lines in the order of the base. What only the other has stands after the clause that it follows there.
 *
 * @param clauses the other text's clauses; those that no row takes are only in it
 */
export function sideBySide(
  rows: readonly AlignedRow[],
  clauses: readonly Omit<Clause, 'passage'>[],
): readonly SideBySideRow[] {
  const inBaseOrder = [...rows].sort((a, b) => a.base.start - b.base.start)
  const taken = rows.flatMap(({ other }) => other ?? [])
  const added = clauses.filter((clause) => !taken.some((side) => overlaps(side, clause)))
  const lines: SideBySideRow[] = []
  const add = (upTo: number) => {
    for (let next = added[0]; next && next.start < upTo; next = added[0]) {
      added.shift()
      const { start, end, text } = next
      lines.push({ kind: 'only other', other: { start, end, exact: text, words: null } })
    }
  }
  for (const { base, other } of inBaseOrder) {
    if (other === null) lines.push({ kind: 'only base', base })
    else {
      add(other.start)
      lines.push({ kind: 'both', base, other, differs: differInForce(base, other) })
    }
  }
  add(Number.POSITIVE_INFINITY)
  return lines
}

/** Whether both have operative words, of unlike force. Where one side has none set nothing is said. */
function differInForce(base: AlignedSide, other: AlignedSide): boolean {
  return base.words !== null && other.words !== null && base.words.force !== other.words.force
}

/** The alignment that stands, or stood at the end of a day (YYYY-MM-DD, UTC); null where none was public yet. */
export function alignmentOn(rendering: AlignedRendering, day?: string): PublishedAlignment | null {
  return rendering.alignments.filter(({ publishedAt }) => isBy(publishedAt, day)).at(-1) ?? null
}

/** The renderings that are shown side by side, now or at the end of a day: public, aligned and not replaced. */
export function renderingsOn(
  renderings: readonly AlignedRendering[],
  day?: string,
): readonly AlignedRendering[] {
  return renderings.filter(
    (rendering) =>
      alignmentOn(rendering, day) !== null &&
      !(rendering.replacedAt !== null && isBy(rendering.replacedAt, day)),
  )
}

function isBy(moment: string, day: string | undefined): boolean {
  return day === undefined || moment.slice(0, 10) <= day
}

/**
 * SHA-256, in hexadecimal, of all that a second person reads: the added text, by its own hash, and every aligned clause with its
 * operative words, in order, as JSON. A decision names it, so that nobody approves what they did not read.
 */
export function alignmentHash(textSha256: string, rows: readonly AlignedRow[]): string {
  const side = ({ start, end, exact, words }: AlignedSide) => [
    start,
    end,
    exact,
    words && [words.start, words.end, words.force, words.entry],
  ]
  const canonical = [
    textSha256,
    rows.map(({ base, other, basis }) => [side(base), other && side(other), basis]),
  ]
  return sha256(JSON.stringify(canonical))
}
