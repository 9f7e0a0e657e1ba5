import type { Force } from '@/lib/text/method/types'

type Stroke = 'solid' | 'dashed' | 'dotted'

/** The lines under words of a force, from the one next to them: as the marks in the text are drawn (styles/status-update.css). */
const STROKES: Readonly<Record<Exclude<Force, 'claimed'>, readonly Stroke[]>> = {
  agreed: ['solid', 'solid'],
  intended: ['solid', 'dashed'],
  conditional: ['dashed'],
  declared: ['solid'],
  acknowledged: ['dotted'],
}

const DASHES: Readonly<Record<Stroke, string>> = { solid: 'none', dashed: '9 6', dotted: '0.1 7' }

/** Between two lines that lie one under the other. */
const APART = 7

interface Place {
  x: number
  y: number
  width: number
  colour: string
}

/** The lines under a word that say how firmly. Two lie a little nearer to it, so that both are under it. */
export function linesUnder(force: Exclude<Force, 'claimed'>, { x, y, width, colour }: Place): string {
  const strokes = STROKES[force]
  const first = strokes.length > 1 ? y - 2 : y
  return strokes
    .map((stroke, nth) => {
      const isDotted = stroke === 'dotted'
      return `<path d="M${x} ${first + nth * APART}h${width}" stroke="${colour}" stroke-width="${isDotted ? 4 : 3}" stroke-dasharray="${DASHES[stroke]}" stroke-linecap="${isDotted ? 'round' : 'butt'}"/>`
    })
    .join('')
}
