import 'server-only'
import { earliestOf, latestOf } from '@/lib/ground/i18n/partial-date'
import { endOf } from '@/lib/ground/platform/day'
import { db, manyRows } from '@/lib/ground/platform/db'
import { itemStood } from '@/lib/text/commitment/data/on-day'
import { PASSAGES_A_PART } from '@/lib/text/statement/rules/text-parts'
import type { AlikeItems } from '../rules/facets'
import type { ShownFigures } from '../types'
import { judgementFinal, judgementStood, standingItems } from './on-day'

// What is shown of a whole statement, counted where it is kept: a page that says how many there are reads no items. How it stands now the database
// keeps by part of the text (decision 0065); as of a day it is counted when it is asked.

/**
 * The items of a statement that stand, in reading order: those of one part of the text that are as firmly said, about the same area and stand
 * alike are one entry.
 *
 * @param day those that stood at its end, YYYY-MM-DD, UTC; null for now
 */
export async function findAlikeItems(slug: string, day: string | null = null): Promise<AlikeItems[]> {
  if (day === null) return (await findStandingParts(slug)).flatMap(({ alike }) => alike)
  return manyRows<AlikeItems>`
    SELECT min(reference) AS reference, area_key AS "areaKey", force, count(*)::int AS n, states
    FROM (${standingItems(slug, endOf(day))}) AS item
    GROUP BY (passage_number - 1) / ${PASSAGES_A_PART}, area_key, force, states
    ORDER BY min(passage_number), min(reference)`
}

/** How many judgements are shown of the items that stand, how many of them are provisional, and up to when somebody looked for them all, and last. @param day as above */
export async function findShownFigures(slug: string, day: string | null = null): Promise<ShownFigures> {
  if (day === null) return figuresOf(await findStandingParts(slug))
  const end = endOf(day)
  const [row] = await db().$queryRaw<{ n: number; provisional: number; seen: string[] | null }[]>`
    SELECT count(*)::int AS n, count(*) FILTER (WHERE NOT final)::int AS provisional, array_agg(DISTINCT seen_up_to) AS seen
    FROM (
      SELECT DISTINCT ON (l.id) ${judgementFinal(end)} AS final, r.seen_up_to
      FROM statements s
      JOIN commitments c ON c.statement_id = s.id
      JOIN lines l ON l.commitment_id = c.id
      JOIN revisions r ON r.line_id = l.id
      WHERE s.slug = ${slug} AND ${itemStood(end)} AND ${judgementStood(end)}
        AND (l.party = 'all' OR EXISTS (SELECT FROM parties p WHERE p.statement_id = s.id AND p.key = l.party))
      ORDER BY l.id, ${judgementFinal(end)} DESC, r.number DESC) AS shown`
  const { n = 0, provisional = 0, seen = null } = row ?? {}
  return figuresOf([{ lines: n, provisional, seen: seen ?? [] }])
}

/** What is kept of a part of a text (`standing_parts`). */
interface StandingPart {
  readonly alike: readonly AlikeItems[]
  readonly lines: number
  readonly provisional: number
  readonly seen: readonly string[]
}

/** What is kept of the parts of a statement's text, in reading order. */
function findStandingParts(slug: string): Promise<StandingPart[]> {
  return db().$queryRaw<StandingPart[]>`
    SELECT p.alike, p.lines, p.provisional, p.seen
    FROM statements s JOIN standing_parts p ON p.statement_id = s.id
    WHERE s.slug = ${slug} ORDER BY p.part`
}

function figuresOf(parts: readonly Omit<StandingPart, 'alike'>[]): ShownFigures {
  const seen = parts.flatMap((part) => part.seen)
  return {
    lines: parts.reduce((sum, { lines }) => sum + lines, 0),
    provisional: parts.reduce((sum, part) => sum + part.provisional, 0),
    seenUpTo: earliestOf(seen),
    seenLast: latestOf(seen),
  }
}
