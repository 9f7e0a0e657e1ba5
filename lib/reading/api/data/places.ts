import 'server-only'
import { judgementSeen } from '@/lib/assessment/status-update/data/on-day'
import { endOf } from '@/lib/ground/platform/day'
import { manyRows, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { ENTRIES_A_PART } from '@/lib/ground/platform/parts'

/** Where a published judgement stands. */
export interface JudgementPlace {
  readonly reference: string
  readonly line: string
  readonly number: number
}

/** Where a citation of one does: `citation` is its number within the judgement. */
export interface CitationPlace extends JudgementPlace {
  readonly citation: number
}

/** Which judgements are asked for. */
export interface AskedPlaces<Place> {
  /** Of one item; null for all of the statement. */
  readonly reference: string | null
  /** The one that the part follows; null for the beginning. */
  readonly after: Place | null
  /** Those that readers could see at its end, YYYY-MM-DD, UTC; null for now. */
  readonly day: string | null
}

/** Judgements that readers could see before a moment, `r`, with their items, `c`, and in which order they come within one. */
const seen = (slug: string, end: string, citations: SqlPart) => sqlPart`
  FROM statements s JOIN commitments c ON c.statement_id = s.id JOIN lines l ON l.commitment_id = c.id
  JOIN revisions r ON r.line_id = l.id ${citations}
  LEFT JOIN parties p ON p.statement_id = s.id AND p.key = l.party
  WHERE s.slug = ${slug} AND c.published_at < ${end}::timestamptz AND ${judgementSeen(end)}`

/** In which order they come: in that of the text, all parties first, then each in its order. */
const order = sqlPart`c.passage_number, c.start, c.reference, coalesce(p.position, -1), r.number`

const one = ({ reference, line, number }: JudgementPlace) => sqlPart`
  AND c.reference = ${reference} AND l.party = ${line} AND r.number = ${number}`

const ofItem = (reference: string | null) =>
  reference === null ? sqlPart`` : sqlPart`AND c.reference = ${reference}`

/**
 * A part of the judgements of a statement that readers may see, and one more where others follow; nothing where there is none to follow, and none
 * that does.
 */
export function findJudgementPlaces(
  slug: string,
  { reference, after, day }: AskedPlaces<JudgementPlace>,
): Promise<JudgementPlace[]> {
  const from = seen(slug, endOf(day), sqlPart``)
  return manyRows<JudgementPlace>`
    SELECT c.reference, l.party AS line, r.number ${from} ${ofItem(reference)}
    ${after ? sqlPart`AND (${order}) > (SELECT ${order} ${from} ${one(after)})` : sqlPart``}
    ORDER BY ${order} LIMIT ${ENTRIES_A_PART + 1}`
}

/** The same of their citations. */
export function findCitationPlaces(
  slug: string,
  { reference, after, day }: AskedPlaces<CitationPlace>,
): Promise<CitationPlace[]> {
  const from = seen(slug, endOf(day), sqlPart`JOIN citations k ON k.revision_id = r.id`)
  return manyRows<CitationPlace>`
    SELECT c.reference, l.party AS line, r.number, k.number AS citation ${from} ${ofItem(reference)}
    ${
      after
        ? sqlPart`AND (${order}, k.number) > (SELECT ${order}, k.number ${from} ${one(after)} AND k.number = ${after.citation})`
        : sqlPart``
    }
    ORDER BY ${order}, k.number LIMIT ${ENTRIES_A_PART + 1}`
}
