import { passagesOf } from './passages'
import { contains, firstBeyond, overlapping, type Span, sliceOf, splitsPair } from './span'

/**
 * The structure of a text, beside it: the words stay one exact text, and blocks say of its lines what they are. What is set off as an annex is
 * the line that begins it; what follows, up to the next one, is of the annex. A numbered paragraph is a paragraph with a marker, and no item.
 */
export const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'list_item',
  'table_row',
  'preamble',
  'signature',
  'annex',
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** Lines of a text that are one thing. All but rows of tables are one passage each; a row is one or several, with a cell or more on each. */
export type Block = {
  readonly start: number
  readonly end: number
  readonly kind: BlockKind
  /** How deep: 1 to 6 of a heading, from 1 on of an item of a list; 0 of everything else. */
  readonly level: number
  /** What numbers or sets it off, as printed: "1.", "(a)", "–". It may stand at the beginning of the words, or beside them only, as bullets that are drawn do. */
  readonly marker: string | null
  /** Of a row, in their order; none of everything else. An empty cell is not told. */
  readonly cells: readonly { readonly start: number; readonly end: number }[]
  /** Of an item of a list the index of the block that introduces it ("we intend to:"); null where none does. */
  readonly introducedBy: number | null
}

/** A note of the text: where its sign stands, between which two code units, what the sign is, and what the note says. Neither is in the text. */
export type TextNote = {
  readonly at: number
  readonly marker: string
  readonly text: string
}

/** How deep a heading may be, and an item. */
export const MOST_LEVEL = { heading: 6, list_item: 9 } as const

/** A block that is a paragraph, or what is said of it instead. */
export function blockOf({ start, end }: Span, said: Partial<Omit<Block, 'start' | 'end'>> = {}): Block {
  return { kind: 'paragraph', start, end, level: 0, marker: null, cells: [], introducedBy: null, ...said }
}

/** Where the words of a block begin: after its marker, where that stands in the text. */
export function wordsStart(text: string, { start, end, marker }: Block): number {
  const after = (from: number) => from + text.slice(from, end).search(/\S|$/u)
  const first = after(start)
  return marker !== null && text.startsWith(marker, first) ? after(first + marker.length) : first
}

/** The block in which a span lies; null where it lies in none whole. Blocks stand in their order and apart, so that it is found by halves. */
export function blockAt(blocks: readonly Block[], span: Span): Block | null {
  return blocks[blockIndexAt(blocks, span)] ?? null
}

/** Which of the blocks it is in which a span lies; -1 where it lies in none whole. */
export function blockIndexAt(blocks: readonly Block[], span: Span): number {
  const index = firstBeyond(blocks, span.end - 1)
  const block = blocks[index]
  return block && contains(block, span) ? index : -1
}

/**
 * The blocks that introduce the item in which a span lies, the outermost first: an item of a list in a list has two. None where it lies in no
 * item, or nothing introduces it.
 */
export function introducingLines(blocks: readonly Block[], span: Span): readonly Block[] {
  const lines: Block[] = []
  let of = blockAt(blocks, span)
  // Each stands before the last one, so that it ends.
  while (of !== null && of.introducedBy !== null) {
    const line: Block | undefined = blocks[of.introducedBy]
    if (line === undefined || line.start >= of.start) break
    lines.unshift(line)
    of = line
  }
  return lines
}

/** The line that introduces the item in which a span lies ("we intend to:"); null where it lies in no item, or none does. */
export function introducingLine(blocks: readonly Block[], span: Span): Block | null {
  return introducingLines(blocks, span).at(-1) ?? null
}

/** Of a line that introduces items its last sentence, which is what introduces them, without its marker. */
export function introducingSentence(text: string, line: Block): Span {
  const from = wordsStart(text, line)
  const words = text.slice(from, line.end)
  const ends = [...words.matchAll(/[.!?؟…][»”"’)\]]*\s+(?=[\p{Lu}\p{Lo}«“"(])/gu)]
  const last = ends.at(-1)
  return { start: from + (last ? last.index + last[0].length : 0), end: line.end }
}

/** The end of a sentence, after which nothing goes on in what follows. */
const ENDS = /[.!?؟][»”"’)\]]*\s*$/u

/**
 * The blocks with what introduces each item, which follows from their kinds, levels and words: the item of a lower level before it; else the
 * paragraph, preamble or annex right before its list, where its sentence goes on, or a heading that ends in a colon.
 */
export function withIntroductions(text: string, blocks: readonly Block[]): readonly Block[] {
  /** The last item of each level of the list at hand, and what stands before it. */
  let above: { readonly level: number; readonly index: number }[] = []
  let before: number | null = null
  return blocks.map((block, index) => {
    if (block.kind !== 'list_item') {
      above = []
      before = introduces(text, block) ? index : null
      return block.introducedBy === null ? block : { ...block, introducedBy: null }
    }
    above = above.filter(({ level }) => level < block.level)
    const introducedBy = above.at(-1)?.index ?? before
    above.push({ level: block.level, index })
    return { ...block, introducedBy }
  })
}

function introduces(text: string, { kind, start, end }: Block): boolean {
  const words = text.slice(start, end)
  if (kind === 'heading' || kind === 'annex') return /:\s*$/u.test(words)
  return (kind === 'paragraph' || kind === 'preamble') && !ENDS.test(words)
}

/** Whether blocks are those of a text: whole passages in their order, each passage in one, as deep as they may be, and cells and notes where they may be. */
export function blocksFit(text: string, blocks: readonly Block[], notes: readonly TextNote[] = []): boolean {
  const passages = passagesOf(text)
  const inOrder = blocks.every((block, index) => block.start >= (blocks[index - 1]?.end ?? 0))
  if (!inOrder) return false
  let covered = 0
  const fitted = blocks.every((block, index) => {
    const within = overlapping(passages, block)
    covered += within.length
    const isWhole = within[0]?.start === block.start && within.at(-1)?.end === block.end
    const isOne = block.kind === 'table_row' || within.length === 1
    const cells = block.cells.every((cell) => sliceOf(text, cell) !== null && contains(block, cell))
    const isRow = block.kind === 'table_row' || block.cells.length === 0
    return isWhole && isOne && cells && isRow && isDeepAsItsKind(block) && leadsBack(blocks, index)
  })
  const noted = notes.every(({ at }) => at >= 0 && at <= text.length && !splitsPair(text, at))
  return fitted && covered === passages.length && noted
}

function isDeepAsItsKind({ kind, level }: Block): boolean {
  // Nothing rests on how deep anything else is.
  if (kind !== 'heading' && kind !== 'list_item') return level >= 0 && level <= MOST_LEVEL.list_item
  return level >= 1 && level <= MOST_LEVEL[kind]
}

/** Whether what introduces a block may do so: of an item alone, something before it, which is no item as deep. So no more lines lead to an item than it is deep. */
function leadsBack(blocks: readonly Block[], index: number): boolean {
  const { kind, level, introducedBy } = blocks[index] ?? { kind: 'paragraph', level: 0, introducedBy: null }
  if (introducedBy === null) return true
  const line = introducedBy < index ? blocks[introducedBy] : undefined
  return kind === 'list_item' && line !== undefined && (line.kind !== 'list_item' || line.level < level)
}

/**
 * Blocks as they are after line ends of their text became spaces, or spaces line ends: what was joined is what its first part was, what was
 * split is two of its kind, of which the first keeps the marker. Lines that no block is of are paragraphs.
 */
export function blocksFitted(text: string, blocks: readonly Block[]): readonly Block[] {
  const fitted: Block[] = []
  for (const passage of passagesOf(text)) {
    const last = fitted.at(-1)
    const [of] = overlapping(blocks, passage)
    if (last && of && of.kind === 'table_row' && last.kind === 'table_row' && contains(of, last))
      fitted[fitted.length - 1] = { ...last, end: passage.end, cells: cellsIn(of, last.start, passage.end) }
    else if (of === undefined) fitted.push(blockOf(passage))
    else {
      const isFirst = of.start >= passage.start
      const cells = of.kind === 'table_row' ? cellsIn(of, passage.start, passage.end) : []
      const { start, end } = passage
      fitted.push({ ...of, start, end, cells, marker: isFirst ? of.marker : null })
    }
  }
  return withIntroductions(text, fitted)
}

function cellsIn({ cells }: Block, start: number, end: number): Block['cells'] {
  return cells.filter((cell) => start <= cell.start && cell.end <= end)
}

/**
 * A block as another kind. A row of a table that becomes something else is one of it a passage; what becomes a row is a row of one cell.
 *
 * @param level of a heading or an item; where it is none it is 1
 */
export function withKind(
  text: string,
  blocks: readonly Block[],
  index: number,
  kind: BlockKind,
  level = 1,
): readonly Block[] {
  const depth = kind === 'heading' || kind === 'list_item' ? within(level, 1, MOST_LEVEL[kind]) : 0
  return withIntroductions(
    text,
    blocks.flatMap((block, at) => {
      if (at !== index) return [block]
      if (kind === 'table_row')
        return [
          blockOf(block, {
            kind,
            marker: block.marker,
            cells: block.cells.length ? block.cells : [spanOf(block)],
          }),
        ]
      return overlapping(passagesOf(text), block).map((passage, part) =>
        blockOf(passage, { kind, level: depth, marker: part === 0 ? block.marker : null }),
      )
    }),
  )
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
const within = (n: number, least: number, most: number) =>
  Math.min(most, Math.max(least, Math.trunc(n) || least))

/**
 * The blocks of a text that was changed by hand: lines that stand in both, in their order, are what they were; of the others `guessed` says it.
 */
export function blocksCarried(
  before: { readonly text: string; readonly blocks: readonly Block[] },
  text: string,
  guessed: readonly Block[],
): readonly Block[] {
  const carried: Block[] = []
  const byLine = placesByLine(before)
  let from = 0
  for (const block of guessed) {
    if (block.start < (carried.at(-1)?.end ?? 0)) continue
    const places = byLine.get(firstLineOf(text, block)) ?? []
    // Those that were passed over once are passed over for good: what is carried stays in order.
    while ((places.at(-1) ?? from) < from) places.pop()
    const at = places.findLastIndex((index) => standsAt(before.text, before.blocks[index], text, block.start))
    const found = places[at]
    const was = found === undefined ? undefined : before.blocks[found]
    if (found !== undefined) from = found + 1
    carried.push(was === undefined ? block : movedBy(was, block.start - was.start))
  }
  return withIntroductions(text, carried)
}

/** Where blocks stand among all of a text, the last first, by their first line. */
function placesByLine({ text, blocks }: { readonly text: string; readonly blocks: readonly Block[] }) {
  const places = new Map<string, number[]>()
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const line = firstLineOf(text, blocks[index] ?? { start: 0, end: 0 })
    const known = places.get(line)
    if (known) known.push(index)
    else places.set(line, [index])
  }
  return places
}

function firstLineOf(text: string, { start, end }: Span): string {
  const to = text.indexOf('\n', start)
  return text.slice(start, to === -1 ? end : Math.min(to, end))
}

/** Whether the very lines of a block stand at a place of another text. */
function standsAt(before: string, block: Block | undefined, text: string, at: number): boolean {
  if (!block) return false
  const words = before.slice(block.start, block.end)
  return text.startsWith(words, at) && /^(?:\n|$)/.test(text.slice(at + words.length, at + words.length + 1))
}

function movedBy(block: Block, by: number): Block {
  const moved = ({ start, end }: Span) => ({ start: start + by, end: end + by })
  return { ...block, ...moved(block), cells: block.cells.map(moved) }
}
