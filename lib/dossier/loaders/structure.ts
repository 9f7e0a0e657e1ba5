import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findStructurePart } from '@/lib/statement/data/structure'
import type { Span } from '@/lib/statement/rules/span'
import type { StructurePart } from '@/lib/statement/types'

const loadStructurePart = remembered(
  'structure-part',
  (slug) => [tagOf.statement(slug)],
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
