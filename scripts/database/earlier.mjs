// What made databases before each table stood once, by context (docs/decisions/0183): first thirty migrations in the order in which things had been
// built, then one of each room in their place and one of each change. They made what the migrations of today and the declared functions make. A database, or a backup of one, goes on with those that it has not had, and is then told once that it has had today's.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Failure } from '../failure.mjs'
import { projectFolder } from '../program.mjs'
import { appliedNames, markApplied, underLock } from './migration-run.mjs'
import { migrationOf, readMigrations } from './migrations.mjs'

/** The file that holds them, in the project: nobody reads them but whoever brings on such a database (`zcat prisma/earlier.json.gz`). */
export const EARLIER = path.join('prisma', 'earlier.json.gz')

export const FIRST_OF_THIRTY = '20261124000000_foundation'
export const LAST_OF_THIRTY = '20261126210100_notes_reviewed_alike'
/** The last of those that took their place. */
const LAST_OF_ROOMS = '20261126190019_dossier'
/** The last of today's that an earlier database has had with the last of its own. */
const LAST_OF_CONTEXTS = '20261201130070_work'

/** Those that came since: an earlier database has still to have them. @template {{ name: string }} One @param {One[]} migrations */
export const sinceContexts = (migrations) => migrations.filter(({ name }) => name > LAST_OF_CONTEXTS)

/** What the last of the earlier ones had otherwise: that covered words are ours is held by a trigger, since a constraint would need its function first. */
const OTHERWISE = 'ALTER TABLE covered_texts DROP CONSTRAINT covered_texts_are_ours'

/**
 * The migrations of the rooms and of the changes after them, in their order.
 * @returns {Promise<import('./migrations.mjs').Migration[]>}
 */
export function readEarlier() {
  read ??= unpack()
  return read
}

/** They never change. @type {Promise<import('./migrations.mjs').Migration[]> | undefined} */
let read

async function unpack() {
  const text = await promisify(gunzip)(await readFile(path.join(projectFolder, EARLIER)))
  return JSON.parse(text.toString('utf8')).map(({ name, sql }) => migrationOf(name, sql))
}

/**
 * What somebody had, with the migrations of the rooms in the place of the thirty.
 *
 * @template {{ name: string }} Had
 * @param {Had[]} had
 * @param {import('./migrations.mjs').Migration[]} earlier
 * @throws Failure where only some of the thirty are among them
 */
export function inRooms(had, earlier) {
  const names = had.map(({ name }) => name)
  if (!names.includes(FIRST_OF_THIRTY)) return had
  if (!names.includes(LAST_OF_THIRTY)) {
    throw new Failure(
      `The tables were made by a version of Suivi from before ${LAST_OF_THIRTY}, which this one cannot go on from: start the version of commit 39bee6b on them once, then this one.`,
    )
  }
  return [...roomsOf(earlier), ...had.filter(({ name }) => name > LAST_OF_THIRTY)]
}

/**
 * What a database has still to have.
 *
 * @param {{ name: string }[]} had what it has had, with the rooms in the place of the thirty
 * @param {import('./migrations.mjs').Migration[]} earlier
 * @param {import('./migrations.mjs').Migration[]} migrations the project's
 * @returns {import('./migrations.mjs').Migration[]} of an earlier database the earlier ones that it lacks, then what came after the contexts
 */
export function pendingAfter(had, earlier, migrations) {
  const names = new Set(had.map(({ name }) => name))
  const lacking = (all) => all.filter(({ name }) => !names.has(name))
  if (!earlier.some(({ name }) => names.has(name))) return lacking(migrations)
  return [...lacking(earlier), ...lacking(sinceContexts(migrations))]
}

/** Puts the rows of the rooms in the place of those of the thirty, in one transaction. */
export async function bringIntoRooms(client) {
  if (!(await appliedNames(client)).has(FIRST_OF_THIRTY)) return
  const earlier = await readEarlier()
  await underLock(client, async () => {
    const had = named(await appliedNames(client))
    if (inRooms(had, earlier) === had) return
    await client.query('DELETE FROM public._prisma_migrations WHERE migration_name BETWEEN $1 AND $2', [
      FIRST_OF_THIRTY,
      LAST_OF_THIRTY,
    ])
    for (const migration of roomsOf(earlier)) await markApplied(client, migration)
  })
}

/** Puts the rows of the contexts in the place of those of a database that has had all of the earlier ones, in one transaction. */
export async function bringIntoContexts(client) {
  if (!(await appliedNames(client)).has(LAST_OF_ROOMS)) return
  const earlier = await readEarlier()
  const contexts = (await readMigrations()).filter(({ name }) => name <= LAST_OF_CONTEXTS)
  await underLock(client, async () => {
    const had = await appliedNames(client)
    if (!earlier.every(({ name }) => had.has(name))) return
    await client.query(OTHERWISE)
    await client.query('DELETE FROM public._prisma_migrations WHERE migration_name = ANY ($1)', [
      earlier.map(({ name }) => name),
    ])
    for (const migration of contexts) await markApplied(client, migration)
  })
}

export const named = (names) => [...names].map((name) => ({ name }))

function roomsOf(earlier) {
  return earlier.filter(({ name }) => name <= LAST_OF_ROOMS)
}
