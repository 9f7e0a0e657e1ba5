import 'server-only'
import { db, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { ENTRIES_ON_DESK, type Part } from '@/lib/ground/platform/parts'
import { isFault } from '../rules/faults'
import type { JobFigure, JobState, JobView } from '../types'

/** The library's words for how a job stands. */
const STATES = { givenUp: 'failed', retrying: 'retry', atWork: 'active', waiting: 'created' } as const

const stands = (state: JobState) => sqlPart`state = ${STATES[state]}::pgboss.job_state`

/** How many jobs of each kind stand how, and the oldest of them. Kinds of which there is none in a state are left out. */
export async function findJobFigures(): Promise<JobFigure[]> {
  const rows = await db().$queryRaw<
    { kind: string; state: string; count: number; oldest: Date; seconds: number }[]
  >`
    SELECT name AS kind, state::text, count(*)::int AS count,
      min(created_on) AS oldest, greatest(extract(epoch FROM now() - min(created_on)), 0)::float AS seconds
    FROM pgboss.job WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY name, state ORDER BY name, state`
  return rows.flatMap(({ kind, state, count, oldest, seconds }) => {
    const named = (Object.keys(STATES) as JobState[]).find((each) => STATES[each] === state)
    return named
      ? [{ kind, state: named, count, oldestAt: oldest.toISOString(), oldestSeconds: seconds }]
      : []
  })
}

type Row = Omit<JobView, 'state' | 'queuedAt' | 'begunAt' | 'dueAt' | 'why'> & {
  readonly queuedAt: Date
  readonly begunAt: Date | null
  readonly dueAt: Date
  readonly why: string | null
}

/**
 * The part of the jobs in a state that follows one of them, the oldest first; the first part where that one is no longer there. Read by the
 * place of that one, so that a part costs the same however many there are.
 *
 * @param after the id of a job; null for the beginning
 */
export async function findJobs(state: JobState, after: string | null): Promise<Part<JobView>> {
  const place = after === null ? null : await findPlace(state, after)
  const follows = place ? sqlPart`(created_on, id) > ${place}` : sqlPart`true`
  const [rows, counts] = await Promise.all([
    db().$queryRaw<Row[]>`
      SELECT id::text, name AS kind, created_on AS "queuedAt", started_on AS "begunAt", start_after AS "dueAt",
        retry_count + (started_on IS NOT NULL)::int AS tries, retry_limit + 1 AS "mostTries", output->>'code' AS why,
        data AS carries
      FROM pgboss.job WHERE ${stands(state)} AND ${follows} ORDER BY created_on, id LIMIT ${ENTRIES_ON_DESK}`,
    db().$queryRaw<{ before: number; total: number }[]>`
      SELECT count(*) FILTER (WHERE NOT ${follows})::int AS before, count(*)::int AS total FROM pgboss.job WHERE ${stands(state)}`,
  ])
  const { before = 0, total = 0 } = counts[0] ?? {}
  const last = rows.at(-1)
  return {
    entries: rows.map((row) => viewOf(state, row)),
    before,
    total,
    previous: place === null || before === 0 ? null : await findPrevious(state, place),
    next: last && before + rows.length < total ? last.id : null,
  }
}

/** Where a job stands in the list of its state, as SQL. */
async function findPlace(state: JobState, id: string): Promise<SqlPart | null> {
  const [row] = await db().$queryRaw<{ at: string }[]>`
    SELECT created_on::text AS at FROM pgboss.job WHERE ${stands(state)} AND id = ${id}::uuid`
  return row ? sqlPart`(${row.at}::timestamptz, ${id}::uuid)` : null
}

/** The job that the part before the one at a place follows; '' where that is the first. */
async function findPrevious(state: JobState, place: SqlPart): Promise<string> {
  const [row] = await db().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM pgboss.job WHERE ${stands(state)} AND (created_on, id) <= ${place}
    ORDER BY created_on DESC, id DESC OFFSET ${ENTRIES_ON_DESK} LIMIT 1`
  return row?.id ?? ''
}

function viewOf(state: JobState, { queuedAt, begunAt, dueAt, why, ...row }: Row): JobView {
  return {
    ...row,
    state,
    queuedAt: queuedAt.toISOString(),
    begunAt: begunAt?.toISOString() ?? null,
    dueAt: dueAt.toISOString(),
    why: why !== null && isFault(why) ? why : null,
  }
}
