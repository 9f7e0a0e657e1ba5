// What became of the backup of the day, where administrators look: one that could not be made is a job that was given up, on the page of jobs and
// in what machines are told of them. Who has it tried again there asks the start for it.
import { withConnection } from '../database/postgres-client.mjs'
import { NoRoom } from '../failure.mjs'

const NOT_DONE = "name = 'backup' AND state IN ('created', 'retry', 'active', 'failed')"

/**
 * Says that it could not be made: one job stands for it, however often it is tried.
 *
 * @param {string} ownerUrl
 * @param {unknown} error
 */
export function tellFailed(ownerUrl, error) {
  const output = JSON.stringify({ code: error instanceof NoRoom ? 'no_room' : 'failed' })
  return withConnection(ownerUrl, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE pgboss.job SET state = 'failed', output = $1, retry_count = retry_count + 1,
         retry_limit = greatest(retry_limit, retry_count + 1), started_on = now(), completed_on = now() WHERE ${NOT_DONE}`,
      [output],
    )
    if (rowCount > 0) return
    await client.query(
      `INSERT INTO pgboss.job (name, data, state, output, retry_limit, started_on, completed_on)
       VALUES ('backup', '{}', 'failed', $1, 0, now(), now())`,
      [output],
    )
  })
}

/** Says that it is made: nothing of it awaits anybody any more. @param {string} ownerUrl */
export function tellMade(ownerUrl) {
  return withConnection(ownerUrl, (client) =>
    client.query(`UPDATE pgboss.job SET state = 'completed', completed_on = now() WHERE ${NOT_DONE}`),
  )
}

/** Whether an administrator asks for it to be tried again. @param {string} ownerUrl @returns {Promise<boolean>} */
export function isAskedFor(ownerUrl) {
  return withConnection(ownerUrl, async (client) => {
    const { rowCount } = await client.query(
      "SELECT FROM pgboss.job WHERE name = 'backup' AND state = 'retry'",
    )
    return rowCount > 0
  })
}
