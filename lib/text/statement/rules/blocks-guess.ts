import { type LineMarker, lineMarker } from './block-markers'
import { type BlockWords, blockWords } from './block-words'
import { type Block, type BlockKind, blockOf, MOST_LEVEL, withIntroductions } from './blocks'
import { type PassageSpan, passagesOf } from './passages'
import { lexiconLanguage } from './wording-lexicon'

/** A heading is a line of its own, and short. */
const HEADING_UNITS = 120
const HEADING_WORDS = 18
/** What is signed are short lines: names, functions, places. */
const SIGNED_UNITS = 160

/**
 * The structure of a text without any, as far as its lines show it: a guess, for a person to look at and change.
 *
 * - A line that begins with a dash, a bullet or a letter of a list is an item. One that begins with a number is a numbered paragraph; it is an item
 *   where the line before its list leaves a sentence open ("we intend to:"), or it is part of one itself.
 * - A short line without a sign at its end is a heading where a longer one follows it soon.
 * - Lines with tabs, several after each other with as many, are rows of a table.
 * - Recitals, and paragraphs before a line that says what was agreed ("… as follows:"), are the preamble.
 * - What is signed, at the end of the text or before an annex, begins with words for it; an annex too.
 *
 * @param language of the text; in one without words of its own its signs alone are looked at
 */
export function blocksOfPlainText(text: string, language: string): readonly Block[] {
  return blocksRead(text, language, [])
}

/** What a document itself says of its lines: whole passages each, in their order. */
export type ToldBlock = Pick<Block, 'start' | 'end' | 'level' | 'marker' | 'cells'> & {
  readonly kind: BlockKind
}

/**
 * The structure of a text that was taken from a document: what the document says of its lines stands, but for what only their words say, and
 * that its numbered items are numbered paragraphs where no sentence goes on in them; of lines of which it says nothing it is guessed.
 *
 * @param told nothing of a text without structure
 */
export function blocksRead(text: string, language: string, told: readonly ToldBlock[]): readonly Block[] {
  if (told.length === 0 && hasMoreLines(text)) return passagesOf(text).map((passage) => blockOf(passage))
  const words = blockWords(lexiconLanguage(language))
  const lines = linesOf(piecesOf(text, told), words)
  const headed = withHeadings(withAnnexes(lines, words))
  const parted = withPreamble(withSignatures(headed, words), words)
  return withIntroductions(text, withHeadingLevels(parted))
}

/** Of more lines than the longest treaty has where they are broken to fit a page nothing is guessed: no statement has them before they are joined. */
const MOST_LINES = 10_000

/** Whether a text has more lines than the longest treaty: it is not brought before some are joined. */
export function hasMoreLines(text: string): boolean {
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1 && lines <= MOST_LINES; at = text.indexOf('\n', at + 1))
    lines += 1
  return lines > MOST_LINES
}

/** What a block will be of: a passage, or a row of a table with all its passages, and what is told of it. */
interface Piece {
  readonly passage: Pick<PassageSpan, 'start' | 'end' | 'text'>
  readonly told: ToldBlock | null
  readonly cells: Block['cells'] | null
}

/** A line as it is told so far. */
interface Line extends Pick<Block, 'kind' | 'level' | 'cells'> {
  readonly passage: Piece['passage']
  readonly found: Pick<LineMarker, 'marker' | 'style' | 'units'> | null
  /** Of a heading that the document itself says is one. */
  readonly isTold: boolean
}

function piecesOf(text: string, told: readonly ToldBlock[]): readonly Piece[] {
  const byStart = new Map(told.map((block) => [block.start, block]))
  const passages = passagesOf(text)
  const rows = rowsOf(passages)
  let until = 0
  return passages.flatMap((passage): Piece[] => {
    if (passage.start < until) return []
    const block = byStart.get(passage.start) ?? null
    if (block?.kind !== 'table_row')
      return [{ passage, told: block, cells: rows.get(passage.number) ?? null }]
    until = block.end
    const { start, end, cells } = block
    return [{ passage: { start, end, text: text.slice(start, end) }, told: block, cells }]
  })
}

/** The cells of each passage that is a row of a table, by its number. */
function rowsOf(passages: readonly PassageSpan[]): ReadonlyMap<number, Block['cells']> {
  const counts = passages.map(({ text }) => (lineMarker(text, new Map()) ? 0 : text.split('\t').length - 1))
  return new Map(
    passages.flatMap(({ number, start, text }, index) => {
      const tabs = counts[index] ?? 0
      const isRow = tabs > 0 && (counts[index - 1] === tabs || counts[index + 1] === tabs)
      return isRow ? [[number, cellsOf(text, start)] as const] : []
    }),
  )
}

function cellsOf(line: string, offset: number): Block['cells'] {
  return [...line.matchAll(/[^\t]+/g)].flatMap(({ 0: cell, index }) => {
    const start = offset + index + cell.search(/\S|$/u)
    const end = start + cell.trim().length
    return start < end ? [{ start, end }] : []
  })
}

/** Each line with its marker, as an item at its depth, a row or a paragraph. */
function linesOf(pieces: readonly Piece[], words: BlockWords): readonly Line[] {
  /** The styles of the lists that are open, the outermost first, with their last value. */
  let open = new Map<string, number>()
  return pieces.map(({ passage, told, cells }, index) => {
    const found = cells ? null : lineMarker(passage.text, open)
    const before = pieces[index - 1]?.passage.text ?? ''
    const toldMarker = told?.marker
      ? { marker: told.marker, style: told.marker, units: unitsOf(told.marker, passage.text) }
      : null
    const line = { passage, found: toldMarker ?? found, isTold: told !== null, cells: cells ?? [] }
    if (told?.kind === 'heading') {
      open = new Map()
      return { ...line, kind: 'heading', level: Math.min(told.level, MOST_LEVEL.heading) }
    }
    const isItem = found !== null && beginsItem(found, passage.text, before, open, words)
    const isNumber = found?.sort === 'number' && !isItem
    if (told?.kind === 'list_item' && !(isNumber && told.level === 1)) {
      if (found) open = openAfter(open, found)
      return { ...line, kind: 'list_item', level: deep(told.level) }
    }
    if (!isItem) {
      open = new Map()
      return { ...line, kind: cells ? 'table_row' : 'paragraph', level: 0 }
    }
    open = openAfter(open, found)
    return { ...line, kind: 'list_item', level: deep(open.size) }
  })
}

/** A document may set its lists deeper than they are shown: items down there stand beside each other. */
const deep = (level: number) => Math.min(Math.max(level, 1), MOST_LEVEL.list_item)

/** How many units of a line its marker takes, with the space after it; none where it does not stand in the words. */
function unitsOf(marker: string, line: string): number {
  return line.startsWith(marker) ? marker.length + line.slice(marker.length).search(/\S|$/u) : 0
}

/** The lists that are open after an item: those within its own are closed. */
function openAfter(open: ReadonlyMap<string, number>, { style, value }: LineMarker): Map<string, number> {
  const styles = [...open]
  const at = styles.findIndex(([known]) => known === style)
  return new Map([...(at === -1 ? styles : styles.slice(0, at)), [style, value]])
}

/** Numbers number paragraphs, unless they go on with a sentence or with a list. Capitals and Roman capitals stand before headings more than before items. */
function beginsItem(
  { sort, style, units }: LineMarker,
  line: string,
  before: string,
  open: ReadonlyMap<string, number>,
  words: BlockWords,
): boolean {
  if (sort === 'bullet' || sort === 'letter' || sort === 'roman' || open.has(style)) return true
  if (!/[:：]\s*$/u.test(before)) return false
  return words.open.test(before.trim()) || /^\p{Ll}/u.test(line.slice(units)) || /[;,؛،]\s*$/u.test(line)
}

function withAnnexes(lines: readonly Line[], words: BlockWords): readonly Line[] {
  return lines.map((line) => {
    const { text } = line.passage
    const isAnnex = line.kind === 'paragraph' && text.length <= SIGNED_UNITS && !/[.;]\s*$/u.test(text)
    return isAnnex && words.annex.test(text.trim()) ? { ...line, kind: 'annex' } : line
  })
}

/** How many lines like headings may stand above each other: a title, what it is of, and the first heading. */
const HEADINGS_TOGETHER = 3

function withHeadings(lines: readonly Line[]): readonly Line[] {
  // Each is looked at once, though those beside it ask too.
  const like = lines.map(isLikeHeading)
  return lines.map((line, index) => {
    if (line.kind === 'heading' || !like[index]) return line
    const next = nextUnlike(like, index)
    const isHeading = next !== null && lines[next]?.kind !== 'table_row' && isAmongFew(like, index)
    return isHeading ? { ...line, kind: 'heading' } : line
  })
}

/** The first of the next few lines that is not like a heading; null where all of them are, or none follows. */
function nextUnlike(like: readonly boolean[], index: number): number | null {
  const end = Math.min(like.length, index + 1 + HEADINGS_TOGETHER)
  for (let at = index + 1; at < end; at += 1) if (!like[at]) return at
  return null
}

/** Whether no more lines like headings stand together here than headings do: more are a list of names, or verse. */
function isAmongFew(like: readonly boolean[], index: number): boolean {
  let [from, to] = [index, index + 1]
  // No further than to one too many.
  while (like[from - 1] && to - from <= HEADINGS_TOGETHER) from -= 1
  while (like[to] && to - from <= HEADINGS_TOGETHER) to += 1
  return to - from <= HEADINGS_TOGETHER
}

function isLikeHeading({ kind, passage: { text }, found }: Line): boolean {
  const words = text.slice(found?.units ?? 0).trim()
  return (
    kind === 'paragraph' &&
    words.length <= HEADING_UNITS &&
    words.split(/\s+/u).length <= HEADING_WORDS &&
    /^[\p{Lu}\p{Lo}\p{N}«“"¿]/u.test(words) &&
    /[\p{L}\p{N})»”"’]$/u.test(words) &&
    /\p{L}/u.test(words)
  )
}

/** From the first line of each end of the text, or of what stands before an annex, that begins with words for it and is followed by short lines only. */
function withSignatures(lines: readonly Line[], words: BlockWords): readonly Line[] {
  let isSigned = false
  const after = lines.findIndex(({ kind }) => kind === 'annex')
  const ends = after === -1 ? lines.length : after
  /** From here on all lines up to the end are short. */
  const shortFrom = lines.findLastIndex((line, index) => index < ends && !isShort(line)) + 1
  return lines.map((line, index) => {
    if (index >= ends) return line
    const begins = words.signature.test(line.passage.text.trim()) && !isItem(line)
    isSigned ||= begins && index > 0 && index + 1 >= shortFrom && (isShort(line) || index + 1 < ends)
    return isSigned && line.kind !== 'table_row' ? { ...line, kind: 'signature', found: null } : line
  })
}

const isItem = ({ kind }: Line) => kind === 'list_item'
const isShort = (line: Line) => line.passage.text.length <= SIGNED_UNITS && !isItem(line)

function withPreamble(lines: readonly Line[], words: BlockWords): readonly Line[] {
  const agreed = lines.findIndex(
    (line, index) => words.agreed.test(line.passage.text.trim()) && lines[index + 1]?.kind !== 'list_item',
  )
  const isBefore =
    agreed !== -1 && lines.slice(0, agreed).every(({ kind, found }) => isOpening(kind) && found === null)
  return lines.map((line, index) => {
    if (line.kind !== 'paragraph') return line
    const { text } = line.passage
    const isRecital =
      words.recital.test(text.slice(line.found?.units ?? 0).trim()) && /[,;،؛](?:\s*and)?$/u.test(text.trim())
    return isRecital || (isBefore && index <= agreed) ? { ...line, kind: 'preamble' } : line
  })
}

const isOpening = (kind: Block['kind']) => kind === 'heading' || kind === 'paragraph'

/** The first line of a text is its title; the headings after it are as deep as their style came first. */
function withHeadingLevels(lines: readonly Line[]): readonly Block[] {
  const styles: string[] = []
  return lines.map(({ passage, found, kind, level, cells, isTold }, index) => {
    const marker = found?.marker ?? null
    const isDeep = kind === 'list_item' || (kind === 'heading' && isTold && level > 0)
    if (isDeep || kind !== 'heading')
      return blockOf(passage, { kind, level: isDeep ? level : 0, cells, marker })
    if (index === 0) return blockOf(passage, { kind, level: 1, marker })
    const style = styleOfHeading(passage.text, found)
    if (!styles.includes(style)) styles.push(style)
    return blockOf(passage, { kind, level: Math.min(6, styles.indexOf(style) + 2), marker })
  })
}

function styleOfHeading(text: string, found: Line['found']): string {
  if (found) return found.style
  return text === text.toLocaleUpperCase() && text !== text.toLocaleLowerCase() ? 'capitals' : 'plain'
}
