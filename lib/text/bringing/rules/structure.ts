import {
  type Block,
  type BlockKind,
  blocksCarried,
  blocksFit,
  blocksFitted,
  type TextNote,
  withKind,
} from '@/lib/text/statement/rules/blocks'
import { blocksOfPlainText, blocksRead, type ToldBlock } from '@/lib/text/statement/rules/blocks-guess'
import { contains, type Span } from '@/lib/text/statement/rules/span'
import type { BroughtContent, BroughtStructure, ReadingChange } from '../types'

/** The structure of a statement on its way: what is told of a text stands, the rest is a guess until a person says it. */

/** What the lines of a text on its way are: as it is kept, else what they show. */
export function blocksIn({ text, structure }: Pick<BroughtContent, 'text' | 'structure'>): readonly Block[] {
  return structure?.blocks ?? blocksOfPlainText(text.text, text.language)
}

/** What a document says of its text, with what its words say more; a guess where it says nothing. */
export function structureOf(
  text: string,
  language: string,
  told: { readonly blocks: readonly ToldBlock[]; readonly notes: readonly TextNote[] } | null,
): BroughtStructure {
  const blocks = blocksRead(text, language, told?.blocks ?? [])
  const notes = (told?.notes ?? []).filter(({ at }) => at <= text.length)
  return {
    blocks: blocksFit(text, blocks) ? blocks : blocksOfPlainText(text, language),
    notes,
    isGuess: told === null,
  }
}

/** The structure after line ends of the text became spaces, or spaces line ends. */
export function fittedStructure(structure: BroughtStructure | null, text: string): BroughtStructure | null {
  return structure && { ...structure, blocks: blocksFitted(text, structure.blocks) }
}

/** The structure of a text as it was typed: lines that were there are what they were, the others are guessed, notes stay at their words. */
export function structureCarried(
  { text: before, structure }: Pick<BroughtContent, 'text' | 'structure'>,
  text: string,
  language: string,
): BroughtStructure {
  const guessed = blocksOfPlainText(text, language)
  if (structure === null) return { blocks: guessed, notes: [], isGuess: true }
  if (text === before.text && (!structure.isGuess || language === before.language)) return structure
  if (structure.isGuess) return { ...structure, blocks: guessed }
  const blocks = blocksCarried({ text: before.text, blocks: structure.blocks }, text, guessed)
  const moved = movedPlaces(before.text, text)
  const notes = moved === null ? [] : structure.notes.map((note) => ({ ...note, at: moved(note.at) }))
  return { blocks: blocksFit(text, blocks) ? blocks : guessed, notes, isGuess: false }
}

/** What reading changed stays told while most of the text does; it is of no other text. */
export function changesCarried(
  { text: { text: before }, changes }: Pick<BroughtContent, 'text' | 'changes'>,
  text: string,
): readonly ReadingChange[] {
  if (text === before) return changes
  const moved = movedPlaces(before, text)
  if (moved === null) return []
  return changes.map((change) => ({
    ...change,
    places: change.places.map((place) => ({ ...place, at: moved(place.at) })),
  }))
}

/** Where places of a text are in another one that begins and ends alike; null where the two have less than half in common. */
function movedPlaces(before: string, after: string): ((at: number) => number) | null {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  if ((start + end) * 2 < before.length) return null
  return (at) => (at <= start ? at : Math.max(start, at - before.length + after.length))
}

/** The block in which a passage lies as another kind, as a person says: from then on the structure is no guess. */
export function withBlockKind(
  { text: { text, language }, structure }: Pick<BroughtContent, 'text' | 'structure'>,
  passage: Span,
  kind: BlockKind,
  level: number,
): BroughtStructure {
  const { blocks, notes } =
    structure ?? structureCarried({ text: emptyText, structure: null }, text, language)
  const index = blocks.findIndex((block) => contains(block, passage))
  return { blocks: withKind(text, blocks, index, kind, level), notes, isGuess: false }
}

const emptyText = {
  text: '',
  language: '',
  url: '',
  publisher: '',
  origin: 'paste',
  documentSha256: null,
  compared: false,
} as const
