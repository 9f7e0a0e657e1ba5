/** A half-open span of UTF-16 code units, as JavaScript strings and the dossier count them. */
export interface Span {
  start: number
  end: number
}

/** `words` are those that a link points to: they cut a passage into pieces and are no mark of ours. */
export type SpanKind = 'commitment' | 'variant' | 'words'

/** A span with a name: a commitment's reference (`7c`) or a variant's id (`v14`). */
export interface NamedSpan extends Span {
  id: string
  kind: SpanKind
}

/** Code units of the words kept on either side of a span, so that it can be found again. */
export const CONTEXT_UNITS = 32

/** Whether the span is whole, in order, not empty and inside a text of `length` units. */
export function isSpanOf(span: Span, length: number): boolean {
  const { start, end } = span
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length
}

/** The exact words. `null` when the span does not lie inside the text or would cut a character in two. */
export function sliceOf(text: string, span: Span): string | null {
  if (!isSpanOf(span, text.length) || splitsPair(text, span.start) || splitsPair(text, span.end)) return null
  return text.slice(span.start, span.end)
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Up to 32 units before and after the span; one fewer where the 32nd would cut a character in two. */
export function contextOf(text: string, { start, end }: Span): { prefix: string; suffix: string } {
  const from = Math.max(0, start - CONTEXT_UNITS)
  const to = Math.min(text.length, end + CONTEXT_UNITS)
  return {
    prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to),
  }
}

/** Whether a boundary at `at` falls between the two halves of a surrogate pair. */
export function splitsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
}

/** The index of the first of some spans, in order and apart, that ends after a place; how many they are where none does. */
export function firstBeyond(spans: readonly Span[], place: number): number {
  let [from, to] = [0, spans.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((spans[middle]?.end ?? 0) > place) to = middle
    else from = middle + 1
  }
  return from
}

/**
 * Those of some spans that share a unit with a span. They stand in order and apart, as passages and blocks do: the first is found by halves, not one by one.
 */
export function overlapping<Each extends Span>(spans: readonly Each[], span: Span): readonly Each[] {
  const from = firstBeyond(spans, span.start)
  let end = from
  while (end < spans.length && (spans[end]?.start ?? span.end) < span.end) end += 1
  return spans.slice(from, end).filter((each) => overlaps(each, span))
}
