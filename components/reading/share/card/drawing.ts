import { svgText } from '@/components/ground/ui/svg-text'
import { markDrawings } from '@/components/text/method/mark-drawings'
import { rungDrawings } from '@/components/text/method/rung-drawings'
import type { Direction } from './bidi'
import type { Card, CardState } from './card-type'
import { type FaceName, measureIn, type SetLine, setLine } from './faces'
import { linesUnder } from './force-lines'
import { type BrokenText, linesWithin } from './line-breaking'
import { CARD_HEIGHT, CARD_WIDTH } from './size'

/** The light palette of styles/tokens.css: a picture cannot know whether its reader's system is dark. */
const paper = '#fbfbf9'
const ink = '#16181b'
const ink2 = '#43474d'
const ink3 = '#5d6167'
const edge = '#777c82'
const pencil = '#14507d'

const MARGIN = 72
const INNER = CARD_WIDTH - 2 * MARGIN
const TOP_RULE = 56
const BOTTOM_RULE = CARD_HEIGHT - 56
const HEAD = 128
const LABEL = 34
/** Above and below the words. */
const WORDS_FROM = 178
const WORDS_TO = 438
const ABOUT = 476
const FOOT = 528
const SMALL = 27

/** Sizes that the words are tried at, the largest first, with the lines that then have room. */
const SIZES = [64, 56, 50, 44, 40]

/** The picture as SVG. All words are outlines: nothing is looked up where it is drawn. */
export function drawingOf(card: Card): string {
  const firstLines = head(card)
  const lastLines = foot(card)
  const hatch = `<pattern id="hatch" width="2.6" height="2.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M.65 0v2.6" stroke="${ink}" stroke-width="1.15"/></pattern>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}">`,
    `<defs>${hatch}</defs><rect width="100%" height="100%" fill="${paper}"/>`,
    doubleRule(TOP_RULE),
    firstLines.drawn,
    words(card.words, firstLines.end, lastLines.start),
    lastLines.drawn,
    doubleRule(BOTTOM_RULE),
    '</svg>',
  ].join('')
}

function doubleRule(y: number): string {
  return `<path d="M${MARGIN} ${y}h${INNER}M${MARGIN} ${y + 6}h${INNER}" stroke="${ink}" stroke-width="2"/>`
}

/** Something that is placed on a line: how wide it is, and how it is drawn with its left end at `x`. */
interface Piece {
  width: number
  draw: (x: number, y: number) => string
}

function text(said: string, face: FaceName, size: number, fill: string, direction: Direction): Piece {
  const line = setLine(said, direction === 'rtl' && face === 'ui' ? 'text' : face, direction)
  return { width: line.width * size, draw: (x, y) => outlines(line, size, x, y, fill) }
}

function outlines({ glyphs }: SetLine, size: number, x: number, y: number, fill: string): string {
  const drawn = glyphs.map(
    (glyph) =>
      `<path transform="translate(${round(x + glyph.x * size)} ${round(y + glyph.y * size)}) scale(${round(glyph.scale * size, 6)} ${round(-glyph.scale * size, 6)})" d="${glyph.path}"/>`,
  )
  return `<g fill="${fill}">${drawn.join('')}</g>`
}

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}

/** Pieces beside one another in the direction of the card. */
function row(pieces: readonly Piece[], gap: number, direction: Direction): Piece {
  const ordered = direction === 'rtl' ? [...pieces].reverse() : pieces
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0) + gap * Math.max(0, pieces.length - 1)
  return {
    width,
    draw: (x, y) => {
      let at = x
      return ordered
        .map((piece) => {
          const drawn = piece.draw(at, y)
          at += piece.width + gap
          return drawn
        })
        .join('')
    },
  }
}

/** At the start of a line of the card, and at its end. */
function atStart(piece: Piece, y: number, direction: Direction): string {
  return piece.draw(direction === 'rtl' ? CARD_WIDTH - MARGIN - piece.width : MARGIN, y)
}

function atEnd(piece: Piece, y: number, direction: Direction): string {
  return atStart(piece, y, direction === 'rtl' ? 'ltr' : 'rtl')
}

/** What is said above the words, and where it ends. */
function head({ direction, label, force, states, provisional }: Card): { drawn: string; end: number } {
  const named = [text(label, 'strong', LABEL, ink, direction)]
  if (force) named.push(forceMark(force.key, text(force.word, 'ui', SMALL, ink, direction), direction))
  const judged = states.map((state) => stateMark(state, direction))
  if (provisional !== null) judged.push(provisionalMark(text(provisional, 'ui', SMALL, ink2, direction)))
  const start = row(named, 22, direction)
  const end = row(judged, 26, direction)
  const fits = start.width + end.width + 40 <= INNER
  // What does not fit beside the reference stands under it: nothing of what is said is left out.
  return fits
    ? { drawn: atStart(start, HEAD, direction) + atEnd(end, HEAD, direction), end: WORDS_FROM }
    : {
        drawn: atStart(start, HEAD - 12, direction) + atStart(smaller(end), HEAD + 44, direction),
        end: WORDS_FROM + 34,
      }
}

/** A row too wide for the card, made to fit. */
function smaller(piece: Piece): Piece {
  const scale = Math.min(1, INNER / piece.width)
  return {
    width: piece.width * scale,
    draw: (x, y) =>
      `<g transform="translate(${round(x)} ${y}) scale(${round(scale, 4)})">${piece.draw(0, 0)}</g>`,
  }
}

/** The line under the word that says how firmly: as the marks in the text are drawn (styles/status-update.css). */
function forceMark(force: NonNullable<Card['force']>['key'], word: Piece, direction: Direction): Piece {
  if (force === 'claimed') return halfBrackets(word)
  const under = direction === 'rtl' ? 18 : 10
  return {
    width: word.width,
    draw: (x, y) =>
      word.draw(x, y) +
      linesUnder(force, { x: round(x), y: y + under, width: round(word.width), colour: pencil }),
  }
}

function halfBrackets(word: Piece): Piece {
  const bracket = (x: number, y: number, inward: 1 | -1) =>
    `<path d="M${round(x)} ${y - 4}v-22h${inward * 9}" fill="none" stroke="${pencil}" stroke-width="3"/>`
  return {
    width: word.width + 20,
    draw: (x, y) => bracket(x, y, 1) + word.draw(x + 10, y) + bracket(x + word.width + 20, y, -1),
  }
}

const GLYPH = 32

/** What provisional gives the drawings (styles/status-update.css, `.g--provisional`). */
const provisionalValues = {
  '--g-fill': 'url(#hatch)',
  '--g-dash': '2 1.5',
  '--g-arc': '2.6 0.9',
  '--g-tick': ink,
  '--g-halo': '3.8',
}
/** Glyphs that point along the line of reading (components/text/method/glyph.tsx). */
const pointing = ['reversed', 'superseded', 'to']

function stateMark({ of, glyph, word, provisional }: CardState, direction: Direction): Piece {
  const values = { currentColor: ink, '--glyph-ground': paper, ...(provisional ? provisionalValues : {}) }
  const drawing = svgText({ ...rungDrawings, ...markDrawings }[glyph], values)
  const turned = direction === 'rtl' && pointing.includes(glyph) ? 'translate(16 0) scale(-1 1)' : ''
  const mark: Piece = {
    width: GLYPH,
    draw: (x, y) =>
      `<g transform="translate(${round(x)} ${y - 25}) scale(${GLYPH / 16}) ${turned}">${drawing}</g>`,
  }
  const pieces = [mark, text(word, 'ui', SMALL, ink, direction)]
  if (of !== undefined) pieces.unshift(text(of, 'strong', SMALL, ink, direction))
  return row(pieces, 11, direction)
}

function provisionalMark(word: Piece): Piece {
  return {
    width: word.width,
    draw: (x, y) =>
      `${word.draw(x, y)}<path d="M${round(x)} ${y + 10}h${round(word.width)}" stroke="${edge}" stroke-width="2" stroke-dasharray="6 4"/>`,
  }
}

/** The words between two heights. Few words stand a little above the middle. */
function words(said: Card['words'], from: number, to: number): string {
  const { size, lines } = fitted(said, to - from)
  const lineHeight = size * LINE_HEIGHT[said.direction]
  const first = from + (to - from - lines.length * lineHeight) * 0.4 + size * 0.86
  return lines
    .map((line, index) =>
      atStart(text(line, 'text', size, ink, said.direction), first + index * lineHeight, said.direction),
    )
    .join('')
}

const LINE_HEIGHT: Readonly<Record<Direction, number>> = { ltr: 1.26, rtl: 1.62 }

/** The largest size at which the words are there whole; at the smallest they are cut at their end. */
function fitted(
  { text: said, direction, open, close }: Card['words'],
  height: number,
): BrokenText & { size: number } {
  const width = measureIn('text', direction)
  let last: BrokenText & { size: number } = { lines: [], whole: false, size: 0 }
  for (const size of SIZES) {
    const most = Math.floor(height / (size * LINE_HEIGHT[direction]))
    const measure = (line: string) => width(line) * size
    last = { ...linesWithin(`${open}${said}${close}`, INNER, most, `\u00a0…${close}`, measure), size }
    if (last.whole) return last
  }
  return last
}

/** What is said under the words, and where it begins: one line to three, and the foot. */
function foot({ direction, about, dated, name }: Card): { drawn: string; start: number } {
  const face = direction === 'rtl' ? 'text' : 'ui'
  const width = measureIn(face, direction)
  const measure = (line: string) => width(line) * SMALL
  const { lines } = linesWithin(about, INNER, 3, '\u00a0…', measure)
  const height = SMALL * LINE_HEIGHT[direction] + 4
  const above = (lines.length - 1) * height
  return {
    start: WORDS_TO - above,
    drawn: [
      ...lines.map((line, index) =>
        atStart(text(line, 'ui', SMALL, ink3, direction), ABOUT - above + index * height, direction),
      ),
      atStart(text(dated, 'ui', SMALL, ink3, direction), FOOT, direction),
      atEnd(text(name, 'strong', LABEL, pencil, 'ltr'), FOOT, direction),
    ].join(''),
  }
}
