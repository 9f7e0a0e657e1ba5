import 'server-only'
import { db, manyRows, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { ALL_ACTS, isPublicAct } from '@/lib/record/event/data/public-events'
import type { Carried } from '../rules/carried'

/** A row as PostgreSQL writes it in JSON. */
export type CarriedRow = Readonly<Record<string, unknown>>

/** Rows that are read at once. */
const AT_ONCE = 500
const ACTS_AT_ONCE = 5_000

/** The rows of a table that a package carries of a statement, some at a time, so that they are nowhere whole. */
export async function* findCarriedRows(
  statement: { readonly id: string; readonly slug: string },
  carried: Carried,
): AsyncGenerator<readonly CarriedRow[]> {
  const isPublic =
    carried.table === 'people'
      ? sqlPart`(${of(statement.id, carried.public)} OR t.id IN (SELECT e.actor_id FROM acts e WHERE ${isPublicAct(statement.slug, ALL_ACTS)}))`
      : of(statement.id, carried.public)
  const told = carried.columns
    .map(({ name }) => `${carried.said?.[name] ?? `t."${name}"`} AS "${name}"`)
    .join(', ')
  const key = carried.key.map((name) => `"${name}"`).join(', ')
  let last: CarriedRow | null = null
  do {
    const rows: CarriedRow[] = await manyRows<CarriedRow>`
      SELECT ${of(statement.id, told)} FROM ${raw(`"${carried.table}" t`)}
      WHERE ${isPublic} AND ${after(carried, last)} ORDER BY ${raw(key)} LIMIT ${AT_ONCE}`
    yield rows
    last = rows.length === AT_ONCE ? (rows.at(-1) ?? null) : null
  } while (last !== null)
}

/** Who did each public act on a statement, by the act's number, some at a time. */
export async function* findActors(slug: string): AsyncGenerator<readonly CarriedRow[]> {
  let after: bigint | null = 0n
  while (after !== null) {
    const rows: (CarriedRow & { readonly position: bigint })[] = await manyRows`
      SELECT e.position, e.actor_id FROM events e WHERE ${isPublicAct(slug, { ...ALL_ACTS, after })}
      ORDER BY e.position LIMIT ${ACTS_AT_ONCE}`
    yield rows
    after = rows.length === ACTS_AT_ONCE ? (rows.at(-1)?.position ?? null) : null
  }
}

/** The number of the last public act on a statement: whoever finds another one afterwards read of two states. */
export async function findLastAct(slug: string): Promise<string> {
  const [row] = await db().$queryRaw<{ last: bigint | null }[]>`
    SELECT max(e.position) AS last FROM events e WHERE ${isPublicAct(slug, ALL_ACTS)}`
  return String(row?.last ?? 0n)
}

/** SQL of the list as a part of a query, about one statement. */
function of(statementId: string, written: string): SqlPart {
  const strings = written.replaceAll(':statement', ':statement::uuid').split(':statement')
  return sqlPart(strings, ...strings.slice(1).map(() => statementId))
}

/** Rows that follow one, in the order of their key. */
function after({ table, key }: Carried, last: CarriedRow | null): SqlPart {
  if (last === null) return raw('true')
  const [mine, its] = ['t', 'l'].map((row) => key.map((name) => `${row}."${name}"`).join(', '))
  return sqlPart(
    [`(${mine}) > (SELECT ${its} FROM json_populate_record(null::"${table}", `, '::json) AS l)'],
    JSON.stringify(last),
  )
}

const raw = (written: string): SqlPart => sqlPart([written])
