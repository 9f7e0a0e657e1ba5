import { contains, overlaps, type Span } from '@/lib/text/statement/rules/span'
import { type OutlinedPart, textPartsOf } from '@/lib/text/statement/rules/text-parts'
import type { PassageView } from '@/lib/text/statement/types'
import { MOST_SUGGESTED } from '../schema'
import type { BringingView, Offered } from '../types'

/** What was decided in some passages, and what is left to decide on. */
export interface MarksCount {
  readonly marked: number
  readonly letGo: number
  readonly left: number
}

/** What the step of marks shows of a text, whose parts are those in which it is read. */
export interface MarksPart {
  readonly passages: readonly PassageView[]
  /** Those in them, as many as a page shows. */
  readonly suggestions: readonly Offered[]
  /** How many more are left in them: they follow as these are decided on. */
  readonly further: number
  readonly here: MarksCount
  readonly inAll: MarksCount
  /** The parts beside it; null at the ends of the text. */
  readonly earlier: OutlinedPart | null
  readonly later: OutlinedPart | null
}

type Text = Pick<BringingView, 'passages' | 'content'>

/**
 * The part of a text in which somebody marks: the one of a passage that is asked for, else the first in which something is left to decide on.
 *
 * @param suggestions all of the text, in its order
 * @param at a passage of the part
 * @param until a passage of the last part, where several are shown: what was typed in the rows of one stays while the next one comes
 */
export function marksPart(
  text: Text,
  suggestions: readonly Offered[],
  { at, until }: { readonly at: number | null; readonly until: number | null },
): MarksPart {
  const parts = textPartsOf(text.passages)
  const holding = (passage: number | null) =>
    parts.findIndex(
      ({ first, last }) => passage !== null && first.number <= passage && passage <= last.number,
    )
  const isIn =
    ({ first, last }: OutlinedPart) =>
    (each: Offered) =>
      first.number <= each.passage && each.passage <= last.number
  const asked = holding(at)
  const from = Math.max(0, asked >= 0 ? asked : parts.findIndex((part) => suggestions.some(isIn(part))))
  const to = Math.max(from, holding(until))
  const shown = parts.slice(from, to + 1)
  const [first, last] = [shown[0]?.first, shown.at(-1)?.last]
  const passages = first && last ? text.passages.slice(first.number - 1, last.number) : []
  const left = suggestions.filter((each) => shown.some((part) => isIn(part)(each)))
  const most = shown.length * MOST_SUGGESTED
  return {
    passages,
    suggestions: left.slice(0, most),
    further: Math.max(0, left.length - most),
    here: counted(text, { start: first?.start ?? 0, end: last?.end ?? 0 }, left.length),
    inAll: counted(text, null, suggestions.length),
    earlier: parts[from - 1] ?? null,
    later: parts[to + 1] ?? null,
  }
}

/** @param within of which stretch of the text; null for all of it */
export function counted({ content }: Pick<Text, 'content'>, within: Span | null, left: number): MarksCount {
  const isIn = (span: Span) => within === null || contains(within, span)
  const letGo = content.dismissed.filter((no) => !content.marks.some((mark) => overlaps(mark, no)))
  return { marked: content.marks.filter(isIn).length, letGo: letGo.filter(isIn).length, left }
}
