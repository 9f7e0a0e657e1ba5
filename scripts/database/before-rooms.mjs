// Until each room had its migration there were thirty, in the order in which things had been built. They made what the migrations of the rooms
// make (docs/decisions/0050): a database, or a backup of one, that had all thirty has had those, and is told so once.
import { Failure } from '../failure.mjs'
import { markApplied, underLock } from './migration-run.mjs'

export const FIRST_OF_THIRTY = '20261124000000_foundation'
export const LAST_OF_THIRTY = '20261126210100_notes_reviewed_alike'
/** The last of those that took their place. */
const LAST_OF_ROOMS = '20261126190019_dossier'

/**
 * What somebody had, with the migrations of the rooms in the place of the thirty.
 *
 * @template {{ name: string }} Had
 * @param {Had[]} had
 * @param {import('./migrations.mjs').Migration[]} migrations the project's
 * @throws Failure where only some of the thirty are among them
 */
export function inRooms(had, migrations) {
  const names = had.map(({ name }) => name)
  if (!names.includes(FIRST_OF_THIRTY)) return had
  if (!names.includes(LAST_OF_THIRTY)) {
    throw new Failure(
      `The tables were made by a version of Suivi from before ${LAST_OF_THIRTY}, which this one cannot go on from: start the version of commit 39bee6b on them once, then this one.`,
    )
  }
  return [...roomsOf(migrations), ...had.filter(({ name }) => name > LAST_OF_THIRTY)]
}

/** Puts the rows of the rooms in the place of those of the thirty, in one transaction. */
export async function bringIntoRooms(client, migrations) {
  await underLock(client, async () => {
    const { rows } = await client.query(
      'SELECT migration_name AS name FROM public._prisma_migrations WHERE finished_at IS NOT NULL',
    )
    if (inRooms(rows, migrations) === rows) return
    await client.query('DELETE FROM public._prisma_migrations WHERE migration_name BETWEEN $1 AND $2', [
      FIRST_OF_THIRTY,
      LAST_OF_THIRTY,
    ])
    for (const migration of roomsOf(migrations)) await markApplied(client, migration)
  })
}

function roomsOf(migrations) {
  return migrations.filter(({ name }) => name <= LAST_OF_ROOMS)
}
