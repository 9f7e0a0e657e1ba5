import { isFoundIn } from './excerpt'
import type { Query } from './query'

/** The parts of things in which words are found, in the order in which they are told. */
export const FOUND_PARTS = [
  'title',
  'place',
  'offices',
  'words',
  'why',
  'responsible',
  'inShort',
  'reasons',
  'correction',
  'shows',
  'quote',
  'locator',
  'reading',
  'difference',
  'publisher',
  'author',
  'summary',
  'address',
  'about',
] as const
export type FoundPart = (typeof FOUND_PARTS)[number]

/** Texts of a thing by the part of it that they are; a part may have several, or none. */
export type TextsByPart = Partial<Readonly<Record<FoundPart, readonly (string | null | undefined)[]>>>

/** In which parts of a thing words that were looked for stand. */
export function partsFound(texts: TextsByPart, query: Query): readonly FoundPart[] {
  return FOUND_PARTS.filter((part) => texts[part]?.some((text) => !!text && isFoundIn(text, query)))
}
