import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as harfbuzz from 'harfbuzzjs'
import { type DirectedRun, type Direction, visualRuns } from './bidi'
import { fontOfWoff } from './woff'

/**
 * The faces of the pages, for pictures. HarfBuzz shapes the words (Arabic letters are joined, marks are placed) and gives outlines, so
 * that a picture needs no font of the machine that draws it: the files come with the packages that pages are set in.
 */

/** `text` for the statement's words, `strong` for references and the name, `ui` for everything else. */
export type FaceName = 'text' | 'strong' | 'ui'

/** Subsets of a family that a text is looked up in, the most frequent first; a character is set in the first that has it. */
const OTHER_SUBSETS = ['latin-ext', 'cyrillic', 'greek', 'vietnamese']
const arabic = file('noto-naskh-arabic', 'arabic', 400)
const chains: Readonly<Record<FaceName, readonly [string, ...string[]]>> = {
  text: chainOf('source-serif-4', 400),
  strong: chainOf('source-serif-4', 600),
  ui: chainOf('ibm-plex-sans', 400),
}

function chainOf(family: string, weight: number): readonly [string, ...string[]] {
  const others = OTHER_SUBSETS.map((subset) => file(family, subset, weight))
  return [file(family, 'latin', weight), arabic, ...others]
}

function file(family: string, subset: string, weight: number): string {
  return path.join(
    'node_modules',
    '@fontsource',
    family,
    'files',
    `${family}-${subset}-${weight}-normal.woff`,
  )
}

/** A face that is loaded, with its units to the em. */
interface Face {
  font: harfbuzz.Font
  unitsPerEm: number
}

const loaded = new Map<string, Face>()

function faceOf(name: string): Face {
  const known = loaded.get(name)
  if (known) return known
  const woff = readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), name))
  const outlines = new harfbuzz.Face(new harfbuzz.Blob(fontOfWoff(woff)))
  const face = { font: new harfbuzz.Font(outlines), unitsPerEm: outlines.upem }
  loaded.set(name, face)
  return face
}

/** The outline of one glyph, in the units of its face. */
export interface PlacedGlyph {
  /** SVG path data, the y axis upwards. */
  path: string
  /** Its origin, and what its units are to be multiplied by, for text of size 1. */
  x: number
  y: number
  scale: number
}

/** A line that is set at size 1, from its left end on the baseline. */
export interface SetLine {
  width: number
  glyphs: readonly PlacedGlyph[]
}

/** Sets a line of text. `direction` is that of the line as a whole; what runs the other way within it is turned round. */
export function setLine(text: string, face: FaceName, direction: Direction): SetLine {
  const glyphs: PlacedGlyph[] = []
  let x = 0
  for (const { font, scale, glyph, position } of placed(text, face, direction)) {
    const outline = font.glyphToPath(glyph)
    const [dx, dy] = [position.xOffset * scale, position.yOffset * scale]
    if (outline !== '') glyphs.push({ path: outline, x: x + dx, y: -dy, scale })
    x += position.xAdvance * scale
  }
  return { width: x, glyphs }
}

/**
 * Measures lines at size 1, word by word, each word once: a text is tried at many widths. A word is shaped by itself, so a line may
 * differ from what is set by the kerning at its spaces.
 */
export function measureIn(face: FaceName, direction: Direction): (line: string) => number {
  const known = new Map<string, number>()
  const widthOf = (word: string) => {
    const width = known.get(word) ?? advanceOf(word, face, direction)
    known.set(word, width)
    return width
  }
  return (line) => line.split(/( )/).reduce((sum, word) => sum + widthOf(word), 0)
}

function advanceOf(text: string, face: FaceName, direction: Direction): number {
  let width = 0
  for (const { scale, position } of placed(text, face, direction)) width += position.xAdvance * scale
  return width
}

/** The glyphs of a line from left to right. */
function* placed(text: string, name: FaceName, direction: Direction) {
  for (const run of visualRuns(text, direction)) {
    for (const { face, text: piece } of inFaces(run, name)) {
      const scale = 1 / face.unitsPerEm
      for (const { glyph, position } of shaped(face.font, piece, run.direction))
        yield { font: face.font, scale, glyph, position }
    }
  }
}

const buffer = new harfbuzz.Buffer()

function shaped(font: harfbuzz.Font, text: string, direction: Direction) {
  buffer.reset()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setDirection(direction === 'rtl' ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR)
  harfbuzz.shape(font, buffer)
  const positions = buffer.getGlyphPositions()
  return buffer.getGlyphInfos().flatMap(({ codepoint: glyph }, index) => {
    const position = positions[index]
    return position ? [{ glyph, position }] : []
  })
}

/** A run cut where another face is needed, from left to right. Marks and spaces stay with what stands before them where they can. */
function inFaces({ text, direction }: DirectedRun, name: FaceName): readonly { face: Face; text: string }[] {
  const pieces: { face: Face; text: string }[] = []
  for (const character of text) {
    const last = pieces.at(-1)
    const stays = last && isJoining(character) && has(last.face, character)
    const face = stays ? last.face : faceFor(character, name)
    if (last && last.face === face) last.text += character
    else pieces.push({ face, text: character })
  }
  return direction === 'rtl' ? pieces.reverse() : pieces
}

function isJoining(character: string): boolean {
  return /[\p{M}\p{Zs}]/u.test(character)
}

function has({ font }: Face, character: string): boolean {
  return font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined
}

/** The first face that has the character; the first of all where none has it, so that its empty box is drawn. */
function faceFor(character: string, name: FaceName): Face {
  const [first, ...others] = chains[name]
  const found = [first, ...others].find((each) => has(faceOf(each), character))
  return faceOf(found ?? first)
}
