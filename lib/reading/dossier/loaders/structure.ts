import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findStructure, findStructurePart } from '@/lib/text/statement/data/structure'
import type { Span } from '@/lib/text/statement/rules/span'
import { introductionsOf, wholeStructure } from '@/lib/text/statement/rules/structure-part'
import type { IntroducingLine, StructurePart } from '@/lib/text/statement/types'
import { loadStatement } from './statement'

const loadStructurePart = remembered(
  'structure-part',
  (slug) => [tagOf.frame(slug)],
  (slug: string, start: string, end: string) =>
    findStructurePart(slug, [{ start: Number(start), end: Number(end) }]),
)

/**
 * What lines of a statement's text are, from the first of some spans to the last; without one where the text has no structure. It never
 * changes once it is public, so that an earlier day has the same.
 */
export async function loadStructureOf(
  slug: string,
  spans: readonly Span[],
): Promise<{ readonly structure?: StructurePart }> {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return {}
  const structure = await loadStructurePart(slug, String(first.start), String(last.end))
  return structure ? { structure } : {}
}

/** That of a whole text, for files that are of all of it; null where the text has none. */
export async function loadWholeStructure(slug: string): Promise<StructurePart | null> {
  const structure = await findStructure(slug)
  return structure && wholeStructure(structure)
}

/** Whether its text has one. */
export async function loadHasStructure(slug: string): Promise<boolean> {
  return (await loadStructurePart(slug, '0', '0')) !== null
}

/** The lines that introduce items, by their references. */
export type Introductions = ReadonlyMap<string, readonly IntroducingLine[]>

/** The lines that introduce items of a statement; null where its text has no structure. */
export async function loadIntroductions(
  slug: string,
  items: readonly (Span & { readonly reference: string })[],
): Promise<Introductions | null> {
  const structure = await findStructurePart(
    slug,
    items.map(({ start, end }) => ({ start, end })),
  )
  const statement = structure && (await loadStatement(slug))
  if (!statement) return null
  return new Map(items.map((item) => [item.reference, introductionsOf(statement, structure, item)]))
}
