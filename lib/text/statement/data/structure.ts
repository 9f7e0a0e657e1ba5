import 'server-only'
import { db, manyRows } from '@/lib/ground/platform/db'
import type { Span } from '../rules/span'
import { partOfStructure } from '../rules/structure-part'
import { structureSchema, structureStretchSchema } from '../schema'
import type { StructurePart, StructureView } from '../types'

/** The structure of the base rendering of a statement that is public; null where it was made public without one, as all were once. */
export async function findStructure(slug: string): Promise<StructureView | null> {
  const kept = await db().renderingStructure.findFirst({
    where: { rendering: { isBase: true, statement: { slug } } },
    select: { blocks: true, notes: true },
  })
  return kept && structureSchema.parse(kept)
}

/**
 * The structure of stretches of a statement's base rendering: their blocks, those among which these stand (`StructurePart`), and their notes.
 * PostgreSQL takes them out of the whole. Null where the statement has no structure.
 */
export async function findStructurePart(
  slug: string,
  stretches: readonly Span[],
): Promise<StructurePart | null> {
  const spans = JSON.stringify(stretches)
  const [kept] = await manyRows<unknown>`
    WITH RECURSIVE whole AS (
      SELECT k.blocks, k.notes FROM statements s
      JOIN renderings r ON r.statement_id = s.id AND r.is_base JOIN rendering_structures k ON k.rendering_id = r.id
      WHERE s.slug = ${slug}
    ), asked AS (
      SELECT (a ->> 'start')::int AS "from", (a ->> 'end')::int AS "to" FROM jsonb_array_elements(${spans}::jsonb) a
    ), placed AS MATERIALIZED (
      SELECT b.place::int - 1 AS place, b.block,
        EXISTS (SELECT FROM asked WHERE (b.block ->> 'start')::int < "to" AND (b.block ->> 'end')::int > "from") AS here
      FROM whole, jsonb_array_elements(whole.blocks) WITH ORDINALITY b (block, place)
    ), shown AS (
      SELECT place, block FROM placed
      WHERE here OR block ->> 'kind' = 'table_row' AND EXISTS (SELECT FROM placed n WHERE n.here AND n.place = placed.place + 1)
      UNION
      SELECT above.place, above.block FROM shown JOIN placed above ON above.place = (shown.block ->> 'introducedBy')::int
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('place', place, 'block', block) ORDER BY place), '[]') FROM shown) AS blocks,
      (SELECT coalesce(json_agg(n.note || jsonb_build_object('number', n.number) ORDER BY n.number), '[]')
        FROM jsonb_array_elements(whole.notes) WITH ORDINALITY n (note, number)
        WHERE EXISTS (SELECT FROM asked WHERE (n.note ->> 'at')::int BETWEEN "from" AND "to")) AS notes
    FROM whole`
  return kept === undefined ? null : partOfStructure(structureStretchSchema.parse(kept))
}
