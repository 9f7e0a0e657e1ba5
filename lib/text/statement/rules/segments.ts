import { type NamedSpan, overlaps, type Span } from './span'

/** A piece of a passage over which the same spans lie. The pieces joined are the passage's text exactly. */
export interface Segment extends Span {
  text: string
  /** The commitments and variants that cover it, in the order in which they begin. */
  commitments: readonly string[]
  variants: readonly string[]
  /** Spans whose first unit is this piece's first, and spans whose last unit is its last. */
  starts: readonly string[]
  ends: readonly string[]
}

/**
 * Cuts a passage at every border of the spans that touch it; they may overlap and hold one another.
 * Spans are counted in the whole rendering, like `offset`, the place of the passage's first unit.
 * A span that reaches beyond the passage covers what lies in it, and starts or ends only where it truly does.
 */
export function segmentsOf(text: string, offset: number, spans: readonly NamedSpan[]): readonly Segment[] {
  const passage = { start: offset, end: offset + text.length }
  const touching = spans
    .filter((span) => span.start < span.end && overlaps(span, passage))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const borders = new Set([passage.start, passage.end])
  for (const { start, end } of touching) {
    borders.add(Math.max(start, passage.start))
    borders.add(Math.min(end, passage.end))
  }
  const cuts = [...borders].sort((a, b) => a - b)
  /** Those that began and did not end yet, in their order: of all that touch the passage few lie over any one piece. */
  let over: readonly NamedSpan[] = []
  let next = 0
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? offset
    over = over.filter((span) => span.end >= end)
    for (let span = touching[next]; span && span.start <= start; span = touching[next]) {
      if (span.end >= end) over = [...over, span]
      next += 1
    }
    return segment(text, offset, { start, end }, over)
  })
}

/** @param over the spans that cover the piece */
function segment(text: string, offset: number, piece: Span, over: readonly NamedSpan[]): Segment {
  const ids = (some: readonly NamedSpan[]) => some.map(({ id }) => id)
  return {
    ...piece,
    text: text.slice(piece.start - offset, piece.end - offset),
    commitments: ids(over.filter(({ kind }) => kind === 'commitment')),
    variants: ids(over.filter(({ kind }) => kind === 'variant')),
    starts: ids(over.filter(({ start }) => start === piece.start)),
    ends: ids(over.filter(({ end }) => end === piece.end)),
  }
}
