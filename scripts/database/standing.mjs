// How a database stands to this version of Suivi: whether it can be used and brought on, and by what. Asked before anything of it is touched.
import { Failure } from '../failure.mjs'
import { FIRST_OF_THIRTY, inRooms, LAST_OF_THIRTY, named, pendingAfter, readEarlier } from './earlier.mjs'
import { appliedNames } from './migration-run.mjs'
import { readMigrations } from './migrations.mjs'

/** The oldest PostgreSQL that the migrations were written for: they use what it was the first to have (`IS JSON OBJECT`). */
const OLDEST_POSTGRESQL = 16

/**
 * @param {import('pg').Client} client the owner's connection; nothing is written
 * @returns {Promise<{ applied: number, pending: string[], problem?: string }>} how many of the migrations it has had, the names of those that it has
 *   not, and in one sentence why it cannot be used
 */
export async function standingOf(client) {
  const { rows } = await client.query(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major`,
  )
  const [{ version, major }] = rows
  if (major < OLDEST_POSTGRESQL)
    return {
      ...{ applied: 0, pending: [] },
      problem: `This PostgreSQL is ${version}, and Suivi needs ${OLDEST_POSTGRESQL} or newer. Nothing was changed.`,
    }
  return standingFrom(await readMigrations(), await readEarlier(), await appliedNames(client))
}

/**
 * @param {import('./migrations.mjs').Migration[]} migrations the project's
 * @param {import('./migrations.mjs').Migration[]} earlier those that made databases before
 * @param {Set<string>} applied the names of those that the database has had whole
 */
export function standingFrom(migrations, earlier, applied) {
  const known = new Set([...earlier, ...migrations].map(({ name }) => name))
  const unknown = [...applied].filter((name) => !known.has(name) && !isOfThirty(name)).sort()
  if (unknown.length > 0) return { applied: applied.size, pending: [], problem: newerSentence(unknown) }
  try {
    const had = inRooms(named(applied), earlier)
    return { applied: had.length, pending: pendingAfter(had, earlier, migrations).map(({ name }) => name) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { applied: applied.size, pending: [], problem: `${error.message} Nothing was changed.` }
  }
}

/** @throws Failure where the database cannot be used by this version */
export async function requireStanding(client) {
  const { problem, pending } = await standingOf(client)
  if (problem) throw new Failure(problem)
  return pending
}

const isOfThirty = (name) => name >= FIRST_OF_THIRTY && name <= LAST_OF_THIRTY

function newerSentence(unknown) {
  const more = unknown.length > 1 ? ` and ${unknown.length - 1} more` : ''
  return `The database was brought on by a newer Suivi (migration ${unknown.at(-1)}${more}): start that version or a newer one. To go back to this version, restore the backup that was made before the upgrade into another place. Nothing was changed.`
}
