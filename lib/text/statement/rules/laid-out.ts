import { grouped } from '@/lib/ground/platform/grouped'
import type { Block } from './blocks'
import { firstBeyond, overlapping, overlaps, type Span } from './span'

/** The passages of a text, or of a part of it, as a page sets them: lists in lists, rows of a table together, what is set off together. */

interface LaidPassage extends Span {
  readonly text: string
}

/** Words of a passage: all of it, or what of it lies in one cell. */
export interface LaidWords<Passage extends LaidPassage> extends Span {
  readonly passage: Passage
}

export interface LaidItem<Passage extends LaidPassage> {
  readonly passage: Passage
  readonly block: Block
  /** The lists in it. */
  readonly lists: readonly LaidList<Passage>[]
}

export interface LaidList<Passage extends LaidPassage> {
  readonly kind: 'list'
  /** Whether its markers count. */
  readonly isOrdered: boolean
  readonly items: readonly LaidItem<Passage>[]
}

export interface LaidRow<Passage extends LaidPassage> {
  readonly block: Block
  /** What each cell holds, in the order of its lines. */
  readonly cells: readonly (readonly LaidWords<Passage>[])[]
}

export interface LaidTable<Passage extends LaidPassage> {
  readonly kind: 'table'
  /** Whether its first row names its columns. */
  readonly hasHead: boolean
  readonly rows: readonly LaidRow<Passage>[]
}

export type Laid<Passage extends LaidPassage> =
  | { readonly kind: 'passage'; readonly passage: Passage; readonly block: Block | null }
  | LaidList<Passage>
  | LaidTable<Passage>
  | { readonly kind: 'preamble' | 'signature'; readonly passages: readonly (readonly [Passage, Block])[] }

/**
 * Passages as they are set. Without blocks each stands for itself.
 *
 * @param blocks of the text, or of as much of it as the passages are (`StructurePart`)
 */
export function laidOut<Passage extends LaidPassage>(
  passages: readonly Passage[],
  blocks: readonly Block[],
): readonly Laid<Passage>[] {
  const placed = passages.map((passage) => ({
    passage,
    block: overlapping(blocks, passage)[0] ?? null,
  }))
  return runsOf(placed).flatMap(([first, ...others]): readonly Laid<Passage>[] => {
    if (!first) return []
    const run = [first, ...others].flatMap(({ passage, block }) => (block ? [[passage, block] as const] : []))
    const kind = first.block?.kind
    if (kind === 'list_item') return [listOf(run)]
    if (kind === 'table_row') return [tableOf(run, blocks)]
    if (kind === 'preamble' || kind === 'signature') return [{ kind, passages: run }]
    return [first, ...others].map((each) => ({ kind: 'passage', ...each }))
  })
}

type Placed<Passage> = { readonly passage: Passage; readonly block: Block | null }
type InBlock<Passage> = readonly [Passage, Block]

/** What stands together: passages after each other whose blocks are of one kind. */
function runsOf<Passage>(placed: readonly Placed<Passage>[]): readonly (readonly Placed<Passage>[])[] {
  const runs: Placed<Passage>[][] = []
  for (const each of placed) {
    const run = runs.at(-1)
    if (run?.[0] && run[0].block?.kind === each.block?.kind) run.push(each)
    else runs.push([each])
  }
  return runs
}

/** Items after each other, each with those of a deeper level that follow it. */
function listOf<Passage extends LaidPassage>(run: readonly InBlock<Passage>[]): LaidList<Passage> {
  const items: LaidItem<Passage>[] = []
  for (let at = 0; at < run.length; ) {
    const [passage, block] = run[at] as InBlock<Passage>
    let end = at + 1
    while ((run[end]?.[1].level ?? 0) > block.level) end += 1
    const within = run.slice(at + 1, end)
    items.push({ passage, block, lists: within.length > 0 ? [listOf(within)] : [] })
    at = end
  }
  return { kind: 'list', isOrdered: /[\p{L}\p{N}]/u.test(items[0]?.block.marker ?? ''), items }
}

function tableOf<Passage extends LaidPassage>(
  run: readonly InBlock<Passage>[],
  blocks: readonly Block[],
): LaidTable<Passage> {
  const ofRow = grouped(run, ([, block]) => block)
  const rows = [...new Set(run.map(([, block]) => block))].map((block) => ({
    block,
    cells: cellsOf(
      block,
      ofRow(block).map(([passage]) => passage),
    ),
  }))
  const first = run[0]?.[1]
  const before = first && blocks[firstBeyond(blocks, first.start) - 1]
  return { kind: 'table', hasHead: before?.kind !== 'table_row' && hasHead(rows), rows }
}

/** The words of each cell of a row; where words of it lie in none, a passage is a cell: whatever is said of a text, all of its words are shown. */
function cellsOf<Passage extends LaidPassage>(
  { cells }: Block,
  passages: readonly Passage[],
): LaidRow<Passage>['cells'] {
  const inCells = cells.map((cell) =>
    passages.flatMap((passage) =>
      overlaps(passage, cell)
        ? [{ passage, start: Math.max(passage.start, cell.start), end: Math.min(passage.end, cell.end) }]
        : [],
    ),
  )
  const units = ({ text, start }: Passage, span: Span) => text.slice(span.start - start, span.end - start)
  const shown = inCells.flat().map((words) => units(words.passage, words))
  const isWhole = lettersOf(shown) === lettersOf(passages.map(({ text }) => text))
  if (!isWhole) return passages.map((passage) => [{ passage, start: passage.start, end: passage.end }])
  return inCells.filter((words) => words.length > 0)
}

const lettersOf = (texts: readonly string[]) => texts.join('').replace(/\s+/gu, '')

/** The longest name of a column, in UTF-16 code units. */
const COLUMN_NAME = 40

/** A first row of short cells, as many as any other row has, in a table of several columns and rows. */
function hasHead<Passage extends LaidPassage>([first, ...others]: readonly LaidRow<Passage>[]): boolean {
  return (
    first !== undefined &&
    others.length > 0 &&
    first.cells.length > 1 &&
    others.every(({ cells }) => cells.length <= first.cells.length) &&
    first.cells.every(
      (words) => words.length === 1 && words.every(({ start, end }) => end - start <= COLUMN_NAME),
    )
  )
}

/**
 * How deep the headings among passages stand below the highest of them; an annex begins as high as that. None stands more than one deeper than the one
 * before it, since no page leaves out a level: a part of a text may begin with a low one.
 */
export function headingDepths(
  passages: readonly Span[],
  blocks: readonly Block[],
): ReadonlyMap<Block, number> {
  const headings = blocks.filter(
    (block) =>
      (block.kind === 'heading' || block.kind === 'annex') &&
      passages.some((passage) => overlaps(passage, block)),
  )
  const highest = highestLevel(headings)
  let before = -1
  return new Map(
    headings.map((block) => {
      before = block.kind === 'annex' ? 0 : Math.min(block.level - highest, before + 1)
      return [block, before]
    }),
  )
}

/** The level of the highest headings among blocks; 1 where they have none. */
export function highestLevel(blocks: readonly Block[]): number {
  const levels = blocks.flatMap(({ kind, level }) => (kind === 'heading' ? [level] : []))
  return levels.length === 0 ? 1 : Math.min(...levels)
}
