import type { markDrawings } from './mark-drawings'
import type { rungDrawings } from './rung-drawings'

export type GlyphName = keyof typeof rungDrawings | keyof typeof markDrawings

/** Glyphs that point along the line of reading, so they turn round on right-to-left pages. Beams and ticks do not. */
const pointing: ReadonlySet<GlyphName> = new Set(['reversed', 'superseded'])

/**
 * A glyph out of the page's sprite. It is never alone: the word beside it says the same, so it is hidden from screen readers.
 * `provisional` hatches it; `big` is the size of a verdict.
 */
export function Glyph({
  name,
  provisional = false,
  big = false,
}: {
  name: GlyphName
  provisional?: boolean
  big?: boolean
}) {
  const classes = ['g', big && 'big', provisional && 'g--provisional', pointing.has(name) && 'g--flip']
  return (
    <svg className={classes.filter(Boolean).join(' ')} aria-hidden="true">
      <use href={`#g-${name}`} />
    </svg>
  )
}

/** The same within a drawing, its middle at a place of it. @param x in percent of the drawing's width @param y in pixels */
export function StepSign({
  name,
  provisional,
  x,
  y,
}: {
  name: GlyphName
  provisional: boolean
  x: string
  y: number
}) {
  return (
    <svg
      className={provisional ? 'step g--provisional' : 'step'}
      x={x}
      y={y - 8}
      width="16"
      height="16"
      aria-hidden="true"
    >
      <use href={`#g-${name}`} x="-8" width="16" height="16" />
    </svg>
  )
}
