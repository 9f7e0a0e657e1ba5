import 'server-only'
import { endOf } from '@/lib/ground/platform/day'
import { db, sqlPart } from '@/lib/ground/platform/db'
import { itemStood } from '@/lib/text/commitment/data/on-day'
import { judgementFinal, judgementStood } from './on-day'

/** An item on which something was published, by its reference and the address of its statement. */
export interface PublishedOn {
  readonly slug: string
  readonly reference: string
}

/**
 * The items that stand on which the newest acts of publishing were done, each once, newest first.
 *
 * @param slug of one statement only; null for all
 * @param acts how many; an act is what became public on an item on one day in one way (rules/record.ts)
 * @param day those of the acts by its end, YYYY-MM-DD, UTC; null for now
 * @param without addresses of statements that are left out
 */
export async function findLatestPublished(
  slug: string | null,
  acts: number,
  day: string | null = null,
  without: readonly string[] = [],
): Promise<readonly PublishedOn[]> {
  const rows = await (day === null ? newestNow(slug, acts, without) : newestOn(slug, acts, { day, without }))
  return rows.filter(
    (row, index) =>
      rows.findIndex((each) => each.slug === row.slug && each.reference === row.reference) === index,
  )
}

/** The same of now, as the database keeps it (`published_acts`, decision 0065): so many rows are read as acts are asked for. */
function newestNow(slug: string | null, acts: number, without: readonly string[]): Promise<PublishedOn[]> {
  const asked = slug === null ? sqlPart`slug <> ALL (${[...without]}::text[])` : sqlPart`slug = ${slug}`
  return db().$queryRaw<PublishedOn[]>`
    SELECT slug, reference FROM published_acts WHERE ${asked} ORDER BY at DESC, slug, passage_number, line LIMIT ${acts}`
}

function newestOn(
  slug: string | null,
  acts: number,
  { day, without }: { readonly day: string; readonly without: readonly string[] },
): Promise<PublishedOn[]> {
  const end = endOf(day)
  return db().$queryRaw<PublishedOn[]>`
    SELECT slug, reference
    FROM (
      SELECT s.slug, c.reference, c.passage_number, l.id::text AS line, ${judgementFinal(end)} AS final,
             CASE WHEN ${judgementFinal(end)} THEN r.final_at ELSE r.shown_as_interim_at END AS at
      FROM statements s
      JOIN commitments c ON c.statement_id = s.id
      JOIN lines l ON l.commitment_id = c.id
      JOIN revisions r ON r.line_id = l.id
      WHERE (${slug}::text IS NULL OR s.slug = ${slug}) AND s.slug <> ALL (${[...without]}::text[])
        AND ${itemStood(end)} AND ${judgementStood(end)}) AS published
    GROUP BY slug, reference, passage_number, (at AT TIME ZONE 'UTC')::date, final
    ORDER BY max(at) DESC, slug, passage_number, min(line)
    LIMIT ${acts}`
}
