import 'server-only'
import { endOf } from '@/lib/ground/platform/day'
import { db, manyRows, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import type { OpenedEvent } from '../rules/public-chain'
import type { PublicEvent, PublicMoment } from '../types'

/** More than any number in the record. */
const END = 9_223_372_036_854_775_807n
/** From before the first act to after the last; those that arrived with a statement are numbered below nought. */
export const ALL_ACTS = { after: -END, before: END } as const

type Row = {
  readonly position: bigint
  readonly at: Date
  readonly actor_kind: OpenedEvent['actorKind']
  readonly public_name: string | null
  readonly verb: string
  readonly object_type: string
  readonly object_id: string
  readonly shown: string
  readonly link: string
}

/**
 * The public acts on a statement, newest first: of those whose number is below `before` at most `count`.
 *
 * @param before null for the newest
 */
export async function findPublicEvents(
  slug: string,
  before: bigint | null,
  count: number,
): Promise<PublicEvent[]> {
  const rows = await publicRows(slug, { ...ALL_ACTS, before: before ?? END }, count)
  return rows.map(({ position, at, actor_kind, public_name, verb, object_type, object_id, link }) => ({
    position: position.toString(),
    at: at.toISOString(),
    verb,
    objectType: object_type,
    objectId: object_id,
    by:
      public_name === null || actor_kind === 'system' ? null : { publicName: public_name, kind: actor_kind },
    hash: link,
  }))
}

/** The numbers of the public acts on a statement, newest first: what their list is counted and cut by. */
export async function findPublicPlaces(slug: string): Promise<string[]> {
  const [all] = await manyRows<{ places: string | null }>`
    SELECT string_agg(e.position::text, ' ' ORDER BY e.position DESC) AS places
    FROM acts e WHERE ${isPublicAct(slug, ALL_ACTS)}`
  return all?.places?.split(' ') ?? []
}

/** The number that follows all acts of the record by the end of a day, YYYY-MM-DD, UTC: digits, below nought where all of them arrived with a statement. */
export async function findEndOfDay(day: string): Promise<string> {
  const [last] = await db().$queryRaw<{ position: bigint }[]>`
    SELECT position FROM acts WHERE at < ${endOf(day)}::timestamptz ORDER BY position DESC LIMIT 1`
  return ((last?.position ?? ALL_ACTS.after) + 1n).toString()
}

/**
 * When each public act on a statement happened, oldest first, on which object, and on which item where its payload says so.
 *
 * @param objects only the acts on these, as the record names them
 */
export async function findPublicMoments(
  slug: string,
  objects: readonly Acted[] | null = null,
): Promise<PublicMoment[]> {
  const rows = await publicRows(slug, { ...ALL_ACTS, objects }, MOST_MOMENTS)
  return rows.reverse().map(({ at, object_id, shown }) => {
    const { reference } = JSON.parse(shown) as { reference?: string }
    return { at: at.toISOString(), objectId: object_id, reference: reference ?? null }
  })
}

/** More acts than a statement will have; beyond it the oldest are left out. */
const MOST_MOMENTS = 100_000

/** What an act was done to, as the record names it. */
type Acted = Pick<PublicEvent, 'objectType' | 'objectId'>

/** Of which acts something is read: those numbered between two, and of these all, or those on some objects. */
interface AskedActs {
  readonly after: bigint
  readonly before: bigint
  readonly objects?: readonly Acted[] | null
}

function publicRows(slug: string, asked: AskedActs, count: number): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT e.position, e.at, e.actor_kind, p.public_name, e.verb, e.object_type, e.object_id, e.shown, e.link
    FROM acts e
    LEFT JOIN people p ON p.id = e.actor_id
    WHERE ${isPublicAct(slug, asked)} AND e.shown IS NOT NULL
    ORDER BY e.position DESC
    LIMIT ${count}`
}

/**
 * What is public of the record: acts that made something public or ended it, each on something that readers ever could see, as prisma/tables says of it
 * where nothing else is said here. A judgement's
 * submission and approvals join them once it is public itself. Translations, notes and searches that came with a dossier are shown before anybody
 * approved them, so that they came and that one was sent back is public. Drafts, submissions that nobody was shown, what else was sent back, team notes and
 * all that people do with their accounts are never in it. A source belongs to every statement in whose library it is (decision 0065), and so do a translation of its summary and what is done to its
 * copies, once readers see the source. The verbs that
 * can be public are asked for first, so that what is not is passed over before anything is looked up about it (the index
 * events_that_may_be_public_idx names the same); and what an act was done to
 * is looked up act by act, so that a part of a long record costs no more than one of a short one.
 */
export function isPublicAct(slug: string, { after, before, objects = null }: AskedActs) {
  const statement = sqlPart`(SELECT s.id FROM statements s WHERE s.slug = ${slug})`
  const endedPublicly = sqlPart`(e.verb = 'withdrew' AND e.payload::jsonb @> '{"public": true}')`
  return sqlPart`(e.statement_id = ${statement} OR (e.statement_id IS NULL AND e.object_type IN ('source', 'translation', 'snapshot', 'capture', 'withholding')))
      AND e.position > ${after} AND e.position < ${before}
      AND e.verb IN ('imported', 'published', 'listed', 'added', 'marked', 'submitted', 'approved', 'showed as interim', 'replaced',
        'corrected', 'withdrew', 'sent back', 'completed', 'turned following on', 'turned following off',
        'kept', 'opened', 'brought', 'withheld', 'covered', 'lifted', 'erased')
      AND (e.verb NOT IN ('submitted', 'approved') OR e.object_type = 'revision')
      AND ${isOn(objects)}
      AND CASE e.object_type
      WHEN 'statement' THEN e.verb IN ('imported', 'published')
      WHEN 'commitment' THEN (e.verb IN ('published', 'turned following on', 'turned following off')
          OR (e.verb = 'marked' AND e.actor_kind = 'import') OR ${endedPublicly})
        AND EXISTS (SELECT FROM commitments o WHERE o.id = e.object_id::uuid AND o.published_at IS NOT NULL)
      WHEN 'note' THEN (e.verb IN ('imported', 'published', 'sent back') OR ${endedPublicly})
        AND EXISTS (SELECT FROM notes o WHERE o.id = e.object_id::uuid
          AND (o.shown_at IS NOT NULL OR (o.published_at IS NOT NULL AND e.verb <> 'sent back')))
      WHEN 'search-log' THEN (e.verb IN ('imported', 'published', 'sent back') OR ${endedPublicly})
        AND EXISTS (SELECT FROM logged_searches o WHERE o.id = e.object_id::uuid
          AND (o.shown_at IS NOT NULL OR (o.published_at IS NOT NULL AND e.verb <> 'sent back')))
      WHEN 'translation' THEN (e.verb = 'imported' AND e.statement_id IS NOT NULL)
        OR ((e.verb IN ('imported', 'published', 'sent back') OR ${endedPublicly})
          AND EXISTS (SELECT FROM translations o WHERE o.id = e.object_id::uuid
            AND (o.shown_at IS NOT NULL OR (o.published_at IS NOT NULL AND e.verb <> 'sent back'))
            AND (e.statement_id IS NOT NULL OR ${isUsedIn(statement, sqlPart`o.source_id`)})))
      WHEN 'source' THEN (e.verb = 'listed' OR (e.verb = 'added' AND e.actor_kind = 'import'))
        AND EXISTS (SELECT FROM library_entries o WHERE o.statement_id = ${statement} AND o.source_id = e.object_id)
      WHEN 'snapshot' THEN e.verb IN ('kept', 'opened')
        AND EXISTS (SELECT FROM snapshots o WHERE o.id = e.object_id::uuid AND ${isListedIn(statement, sqlPart`o.source_id`)})
      WHEN 'capture' THEN e.verb = 'brought' AND EXISTS (
        SELECT FROM snapshots o WHERE o.capture_id = e.object_id::uuid AND ${isListedIn(statement, sqlPart`o.source_id`)})
      WHEN 'withholding' THEN e.verb IN ('withheld', 'covered', 'lifted', 'erased')
        AND EXISTS (SELECT FROM withholdings o WHERE o.id = e.object_id::uuid AND ${isListedIn(statement, sqlPart`o.source_id`)})
      WHEN 'revision' THEN EXISTS (
        SELECT FROM revisions o
        WHERE o.id = e.object_id::uuid AND (o.final_at IS NOT NULL OR o.shown_as_interim_at IS NOT NULL) AND (
          e.verb IN ('showed as interim', 'published', 'replaced', 'corrected', 'withdrew')
          OR (e.verb IN ('submitted', 'approved') AND o.state NOT IN ('sent_back', 'withdrawn'))))
      ELSE (e.verb IN ('published', 'completed') OR ${endedPublicly}) AND readers_see(e.object_type, e.object_id) END`
}

function isOn(objects: readonly Acted[] | null) {
  if (objects === null) return sqlPart`TRUE`
  const types = objects.map(({ objectType }) => objectType)
  const ids = objects.map(({ objectId }) => objectId)
  return sqlPart`(e.object_type, e.object_id) IN (SELECT * FROM unnest(${types}::text[], ${ids}::text[]))`
}

/** Whether a source, by its id, is one of a statement's library that readers see. */
function isListedIn(statement: SqlPart, source: SqlPart) {
  return sqlPart`EXISTS (
    SELECT FROM library_entries y JOIN sources ys ON ys.id = y.source_id
    WHERE y.statement_id = ${statement} AND y.source_id = ${source} AND ys.listed_at IS NOT NULL)`
}

/** Whether a source, by its id, is one of a statement's library. */
function isUsedIn(statement: SqlPart, source: SqlPart) {
  return sqlPart`(EXISTS (
      SELECT FROM bearings b JOIN commitments bc ON bc.id = b.commitment_id
      WHERE b.source_id = ${source} AND bc.statement_id = ${statement})
    OR EXISTS (
      SELECT FROM citations ci JOIN revisions cr ON cr.id = ci.revision_id
      JOIN lines l ON l.id = cr.line_id JOIN commitments lc ON lc.id = l.commitment_id
      WHERE ci.source_id = ${source} AND lc.statement_id = ${statement}
        AND (cr.final_at IS NOT NULL OR cr.shown_as_interim_at IS NOT NULL))
    OR EXISTS (
      SELECT FROM lineage_links ly JOIN commitments yc ON yc.id = ly.commitment_id
      WHERE ly.later_source_id = ${source} AND yc.statement_id = ${statement} AND ly.published_at IS NOT NULL)
    OR EXISTS (
      SELECT FROM logged_searches lf
      WHERE lf.found_source_id = ${source} AND lf.statement_id = ${statement} AND lf.state = 'published')
    OR EXISTS (
      SELECT FROM request_acts qa JOIN access_requests qr ON qr.id = qa.request_id
      WHERE qa.source_id = ${source} AND qr.statement_id = ${statement} AND qa.published_at IS NOT NULL))`
}
