import type { IntroducingLine, NumberedNote, StatementView, StructurePart, StructureView } from '../types'
import { type Block, introducingLines, introducingSentence } from './blocks'
import type { Span } from './span'

/** Of the structure of a long text a page shows what is of its passages, with the lines further up that introduce items among these. */

/** Some blocks of a text by their places among all, as the structure of a stretch: what introduces an item is named by its place among them. */
export function partOfStructure({
  blocks,
  ...part
}: {
  readonly blocks: readonly { readonly place: number; readonly block: Block }[]
  readonly notes: readonly NumberedNote[]
}): StructurePart {
  const among = new Map(blocks.map(({ place }, index) => [place, index]))
  return {
    ...part,
    blocks: blocks.map(({ block }) => ({
      ...block,
      introducedBy: block.introducedBy === null ? null : (among.get(block.introducedBy) ?? null),
    })),
  }
}

/** The structure of a whole text, as one of a stretch that is all of it. */
export function wholeStructure({ blocks, notes }: StructureView): StructurePart {
  return { blocks, notes: notes.map((note, index) => ({ ...note, number: index + 1 })) }
}

/** The notes whose signs stand in a stretch, or at its end. */
export function notesOf(
  { notes }: Pick<StructurePart, 'notes'>,
  { start, end }: Span,
): readonly NumberedNote[] {
  return notes.filter(({ at }) => start <= at && at <= end)
}

/**
 * The lines that introduce the words of a stretch, the outermost first; none where they lie in no item.
 *
 * @param structure of the text, or of as much of it as the stretch is; absent where the text has none
 */
export function introductionsOf(
  {
    base: { text },
    passages,
  }: Pick<StatementView, 'passages'> & { readonly base: { readonly text: string } },
  structure: Pick<StructurePart, 'blocks'> | null | undefined,
  span: Span,
): readonly IntroducingLine[] {
  return introducingLines(structure?.blocks ?? [], span).flatMap((line) => {
    const passage = passages.find(({ start }) => start === line.start)
    const { start, end } = introducingSentence(text, line)
    return passage ? [{ passage: passage.number, start, end, exact: text.slice(start, end) }] : []
  })
}

/** As many words of what introduces an item stand before it where there is little room. */
const FEW_WORDS = 12

/**
 * The line that introduces an item in short: its end, which leads to the item, after the sign of an omission where more stands before it.
 *
 * @param exact words of the line
 */
export function introductionInShort(exact: string): string {
  const words = exact.trim().split(/\s+/u)
  if (words.length <= FEW_WORDS) return words.join(' ')
  const last = words.slice(-FEW_WORDS)
  // From the clause on that leads to the item, where one begins in them.
  const clause = last.findLastIndex((word, index) => /[,;،؛]$/u.test(word) && index < last.length - 3)
  return `… ${last.slice(clause + 1).join(' ')}`
}
