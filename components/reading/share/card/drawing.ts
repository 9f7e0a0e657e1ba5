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
const HEAD = 82
const TOP_RULE = 108
const LABEL = 34
/** From where the words stand, and how far above the line under them they end. */
const WORDS_FROM = 146
const ROOM = 24
const FOOT = 590
const SMALL = 27
/** What became of the words, in large. */
const VERDICT = 42

/** Sizes that the words are tried at, the largest first, with the lines that then have room. */
const SIZES = [64, 56, 50, 44, 40]

/** The picture as SVG. All words are outlines: nothing is looked up where it is drawn. */
export function drawingOf(card: Card): string {
  const lastLines = foot(card)
  const hatch = `<pattern id="hatch" width="2.6" height="2.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M.65 0v2.6" stroke="${ink}" stroke-width="1.15"/></pattern>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}">`,
    `<defs>${hatch}</defs><rect width="100%" height="100%" fill="${paper}"/>`,
    doubleRule(TOP_RULE),
    head(card),
    words(card, WORDS_FROM, lastLines.start - ROOM),
    lastLines.drawn,
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

/** What it is about, and whose site says so. */
function head({ direction, label, force, name }: Card): string {
  const named = [text(label, 'ui', SMALL, ink3, direction)]
  if (force) named.push(forceMark(force.key, text(force.word, 'ui', SMALL, ink, direction), direction))
  const own = text(name, 'strong', LABEL, pencil, 'ltr')
  return (
    atStart(smaller(row(named, 22, direction), INNER - own.width - 40), HEAD, direction) +
    atEnd(own, HEAD, direction)
  )
}

/** A row too wide for its place, made to fit. */
function smaller(piece: Piece, width = INNER): Piece {
  const scale = Math.min(1, width / piece.width)
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

const GLYPH = 44

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
      `<g transform="translate(${round(x)} ${y - 36}) scale(${GLYPH / 16}) ${turned}">${drawing}</g>`,
  }
  const pieces = [mark, text(word, 'text', VERDICT, ink, direction)]
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

/** The words between two heights, with a line under those that say how firmly. Few words stand a little above the middle. */
function words({ words: said, force }: Card, from: number, to: number): string {
  const { size, lines } = fitted(said, to - from)
  const lineHeight = size * LINE_HEIGHT[said.direction]
  const first = from + (to - from - lines.length * lineHeight) * 0.4 + size * 0.86
  const under = hingeIn(lines, said.hinge)
  const measure = measureIn('text', said.direction)
  return lines
    .map((line, index) => {
      const y = first + index * lineHeight
      const [start, end] = under[index] ?? [0, 0]
      const [before, width] = [measure(line.slice(0, start)) * size, measure(line.slice(start, end)) * size]
      const x = said.direction === 'rtl' ? CARD_WIDTH - MARGIN - before - width : MARGIN + before
      const place = {
        x: round(x),
        y: round(y + size * UNDER[said.direction]),
        width: round(width),
        colour: pencil,
      }
      return (
        atStart(text(line, 'text', size, ink, said.direction), y, said.direction) +
        (force && force.key !== 'claimed' && end > start ? linesUnder(force.key, place) : '')
      )
    })
    .join('')
}

/** How far under a line of words what says how firmly is drawn, in parts of their size. */
const UNDER: Readonly<Record<Direction, number>> = { ltr: 0.2, rtl: 0.42 }

/** Where in each line words stand that govern the others: from which letter to which. */
function hingeIn(lines: readonly string[], hinge = ''): readonly (readonly [number, number])[] {
  const said = hinge.replace(/\s+/gu, ' ').trim()
  const at = said === '' ? -1 : lines.join(' ').indexOf(said)
  let from = 0
  return lines.map((line) => {
    const start = from
    from += line.length + 1
    const of = (place: number) => Math.min(line.length, Math.max(0, place - start))
    return at < 0 ? [0, 0] : [of(at), of(at + said.length)]
  })
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

/** What became of the words, under a line, and the foot; and where that line is. Where no status stands in large, what is said has its room. */
function foot({ direction, states, provisional, about, dated }: Card): { drawn: string; start: number } {
  const width = measureIn(direction === 'rtl' ? 'text' : 'ui', direction)
  const most = states.length > 0 ? 3 : 4
  const { lines } = linesWithin(about, INNER, most, '\u00a0…', (line) => width(line) * SMALL)
  const height = SMALL * LINE_HEIGHT[direction] + 4
  const first = FOOT - 14 - lines.length * height
  const judged = states.map((state) => stateMark(state, direction))
  const below = [text(dated, 'ui', SMALL, ink3, direction)]
  if (provisional !== null) {
    const beside = judged.length > 0 ? judged : below
    beside.push(provisionalMark(text(provisional, 'ui', SMALL, ink2, direction)))
  }
  const verdict = first - 50
  const start = judged.length > 0 ? verdict - 54 : first - 46
  return {
    start,
    drawn: [
      `<path d="M${MARGIN} ${round(start)}h${INNER}" stroke="${ink}" stroke-width="1.5"/>`,
      judged.length > 0 ? atStart(smaller(row(judged, 26, direction)), round(verdict), direction) : '',
      ...lines.map((line, index) =>
        atStart(text(line, 'ui', SMALL, ink2, direction), first + index * height, direction),
      ),
      atStart(row(below, 26, direction), FOOT, direction),
    ].join(''),
  }
}
