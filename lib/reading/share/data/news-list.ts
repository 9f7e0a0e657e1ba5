import 'server-only'
import type { NewsOf } from '@/lib/assessment/status-update/types'
import { db, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import type { NewsKind, NewsPlace } from '../types'

/**
 * One kind of news as the database finds it: rows `s`, the statement, and `c`, the item, or nothing. `at` is when readers first saw it as it stands, `corrects`
 * whether it says that something here was wrong.
 */
type Source = {
  readonly id: SqlPart
  readonly at: SqlPart
  readonly from: SqlPart
  readonly where: SqlPart
  readonly corrects: SqlPart
}

const YES = sqlPart`true`
const NO = sqlPart`false`
const ITEM_STANDS = sqlPart`c.published_at IS NOT NULL AND c.withdrawn_at IS NULL`
const JUDGED = sqlPart`revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id JOIN statements s ON s.id = c.statement_id`
const MARKED = sqlPart`commitments c JOIN statements s ON s.id = c.statement_id`
const WRITTEN = sqlPart`reader_messages m JOIN commitments c ON c.id = m.commitment_id JOIN statements s ON s.id = m.statement_id`
const IS_REPLY = sqlPart`m.kind = 'reply' AND m.outcome IN ('accepted', 'partly')`
const IS_CLOSED = sqlPart`m.state = 'closed' AND m.outcome <> 'spam'`
const JUDGED_AT = sqlPart`coalesce(r.final_at, r.shown_as_interim_at)`

/** What is news: the one list (docs/decisions/0108). Feeds, letters and webhooks tell of this and of nothing else. */
const SOURCES: Readonly<Record<NewsKind, Source>> = {
  judgement: {
    ...{ id: sqlPart`r.id`, at: JUDGED_AT, from: JUDGED },
    where: sqlPart`r.state IN ('final', 'submitted') AND ${JUDGED_AT} IS NOT NULL AND ${ITEM_STANDS}`,
    corrects: sqlPart`coalesce(r.succession = 'corrects', false)`,
  },
  // With a judgement that is in no news itself any more nothing is told of what is covered in it.
  covered: {
    ...{ id: sqlPart`r.id`, at: sqlPart`h.at`, corrects: YES },
    from: sqlPart`(
      SELECT t.of_id, max(p.at) AS at FROM covered_texts t JOIN covered_places p ON p.covered_id = t.id
      JOIN withholdings w ON w.id = p.withholding_id AND w.lifted_at IS NULL
      WHERE t.of_table <> 'translations' GROUP BY t.of_id) h JOIN revisions r ON r.id::text = h.of_id
      JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id JOIN statements s ON s.id = c.statement_id`,
    where: sqlPart`r.state IN ('final', 'submitted') AND ${JUDGED_AT} < h.at AND ${ITEM_STANDS}`,
  },
  // What was marked as its statement was brought in came with that.
  item: {
    ...{ id: sqlPart`c.id`, at: sqlPart`c.published_at`, from: MARKED, corrects: NO },
    where: sqlPart`${ITEM_STANDS} AND EXISTS (SELECT FROM people p WHERE p.id = c.marked_by_id AND p.kind = 'person')`,
  },
  withdrawn: {
    ...{ id: sqlPart`c.id`, at: sqlPart`c.withdrawn_at`, from: MARKED, corrects: YES },
    where: sqlPart`c.published_at IS NOT NULL AND c.withdrawn_at IS NOT NULL`,
  },
  note: {
    ...{ id: sqlPart`n.id`, at: sqlPart`n.withdrawn_at`, corrects: YES },
    from: sqlPart`notes n JOIN statements s ON s.id = n.statement_id LEFT JOIN notes q ON q.id = n.parent_id
      LEFT JOIN commitments c ON c.id = coalesce(n.commitment_id, q.commitment_id)`,
    where: sqlPart`n.published_at IS NOT NULL AND n.withdrawn_at IS NOT NULL AND (n.parent_id IS NULL OR q.published_at IS NOT NULL)`,
  },
  message: {
    ...{ id: sqlPart`m.id`, at: sqlPart`m.closed_at`, from: WRITTEN, corrects: YES },
    where: sqlPart`${IS_CLOSED} AND NOT (${IS_REPLY})`,
  },
  reply: {
    ...{ id: sqlPart`m.id`, at: sqlPart`coalesce(m.reply_withdrawn_at, m.closed_at)`, from: WRITTEN },
    where: sqlPart`${IS_CLOSED} AND ${IS_REPLY}`,
    corrects: YES,
  },
  lineage: {
    ...{ id: sqlPart`k.id`, at: sqlPart`k.published_at`, corrects: NO },
    from: sqlPart`lineage_links k JOIN commitments c ON c.id = k.commitment_id JOIN statements s ON s.id = c.statement_id`,
    where: sqlPart`k.published_at IS NOT NULL AND k.withdrawn_at IS NULL AND ${ITEM_STANDS}`,
  },
  statement: {
    ...{ id: sqlPart`s.id`, at: sqlPart`s.created_at`, corrects: NO },
    from: sqlPart`statements s LEFT JOIN commitments c ON false`,
    where: YES,
  },
}

const sources = Object.entries(SOURCES)

/** Rows of statements between which something stands; nothing of no rows. */
function between(parts: readonly SqlPart[], word: SqlPart): SqlPart {
  const [first = sqlPart``, ...others] = parts
  return others.reduce((all, part) => sqlPart`${all} ${word} ${part}`, first)
}

/**
 * All news after a moment and up to another, in no order, to be asked for once however many are told of them: `kind`, `id` and `at`, on which statement,
 * in which area and on which item, and whether it `corrects`.
 */
export function newsBetween(after: SqlPart, upTo: Date): SqlPart {
  const parts = sources.map(
    ([
      kind,
      { id, at, from, where, corrects },
    ]) => sqlPart`SELECT ${kind}::text AS kind, ${id} AS id, ${at} AS at, s.id AS statement_id,
      c.area_key, c.id AS commitment_id, ${corrects} AS corrects FROM ${from} WHERE ${where} AND ${at} > ${after} AND ${at} <= ${upTo}::timestamptz`,
  )
  return between(parts, sqlPart`UNION ALL`)
}

/** Whether one of these, `n`, is of what a row `b` of a table asks for, by the columns that `scopeOf` fills, and came after what it was told. */
export const FOR_ROW = sqlPart`n.at > b.told_up_to AND (b.statement_id IS NULL OR n.statement_id = b.statement_id)
  AND (b.area_key IS NULL OR n.area_key = b.area_key) AND (b.commitment_id IS NULL OR n.commitment_id = b.commitment_id)
  AND (n.corrects OR NOT b.only_corrections)`

/** Which news: of what, and after the first moment and up to the second, ISO; null for no bound. */
export type Asked = NewsOf & { readonly after: string | null; readonly upTo: string | null }

const MOMENT = sqlPart`'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`

/** Where the newest news stand, newest first. Each kind is cut by itself, so that what is shown is what it costs. */
export function findNewsPlaces(asked: Asked, count: number): Promise<NewsPlace[]> {
  return placesOf(askedFor(asked), count)
}

/** How many there are, however many a letter has room for. */
export async function countNews(asked: Asked): Promise<number> {
  const matches = askedFor(asked)
  const parts = sources.map(
    ([, source]) =>
      sqlPart`(SELECT count(*) FROM ${source.from} WHERE ${source.where} AND ${matches(source)})`,
  )
  const [row] = await db().$queryRaw<
    { count: number }[]
  >`SELECT (${between(parts, sqlPart`+`)})::int AS count`
  return row?.count ?? 0
}

function askedFor({ slug, area, reference, onlyCorrections, after, upTo }: Asked) {
  return ({
    at,
    corrects,
  }: Source) => sqlPart`(${slug}::text IS NULL OR s.slug = ${slug}) AND (${area}::text IS NULL OR c.area_key = ${area})
      AND (${reference}::text IS NULL OR c.reference = ${reference}) AND (${corrects} OR NOT ${onlyCorrections})
      AND (${after}::timestamptz IS NULL OR ${at} > ${after}::timestamptz) AND (${upTo}::timestamptz IS NULL OR ${at} <= ${upTo}::timestamptz)`
}

/** Where one of the news stands now; null where it is none any more. */
export async function findNewsPlace(kind: NewsKind, id: string): Promise<NewsPlace | null> {
  const [place] = await placesOf(({ id: own }) => sqlPart`${own} = ${id}::uuid`, 1, [kind])
  return place ?? null
}

function placesOf(
  matches: (source: Source) => SqlPart,
  count: number,
  kinds?: readonly NewsKind[],
): Promise<NewsPlace[]> {
  const parts = sources
    .filter(([kind]) => !kinds || kinds.some((each) => each === kind))
    .map(
      ([
        kind,
        source,
      ]) => sqlPart`(SELECT ${kind}::text AS kind, ${source.id}::text AS id, s.slug, c.reference, c.passage_number AS passage, ${source.at} AS at
        FROM ${source.from} WHERE ${source.where} AND ${matches(source)} ORDER BY ${source.at} DESC, s.slug, c.passage_number, ${source.id} LIMIT ${count})`,
    )
  return db().$queryRaw<NewsPlace[]>`
    SELECT kind, id, slug, reference, to_char(at AT TIME ZONE 'UTC', ${MOMENT}) AS at
    FROM (${between(parts, sqlPart`UNION ALL`)}) AS found (kind, id, slug, reference, passage, at)
    ORDER BY found.at DESC, slug, passage, kind, id LIMIT ${count}`
}
