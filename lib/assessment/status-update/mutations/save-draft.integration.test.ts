import { expect, it, vi } from 'vitest'
import { answerOf, memberOf, type TestDatabase, withClient } from '@/lib/ground/platform/testing'
import { countedDatabase } from '@/scripts/test/counted'
import { composeSchema } from '../schema'
import { saveDraft } from './save-draft'

// A draft saves itself at every pause in typing: what it asks of the database is counted, and whoever waited for a line sees what stands there then.

const { database, wire } = await countedDatabase()
const analyst = await memberOf(database, 'analyst')

const save = (version: number, rationale: string, reference = '2b') =>
  saveDraft(
    analyst,
    composeSchema.parse({
      statement: 'rabat-2022-07-08',
      reference,
      party: 'spain',
      opened: version === 0 ? '' : 'spain',
      version: String(version),
      rationale,
    }),
  )

it('a saving takes a statement to act, one for its line and one to write, with the beginning and the end', async () => {
  await save(0, 'Test text: the first words.')
  wire.taken()
  expect(await save(1, 'Test text: further words.')).toMatchObject({ version: 2 })
  expect(wire.taken().statements).toBe(5)
})

it('of several savings at one moment from the same version one is kept, and the others are told', async () => {
  await save(0, 'Test text: the first words.', '9a')
  const answers = await Promise.all(
    Array.from({ length: 4 }, (_, n) => answerOf(save(1, `Test text: tab ${n}.`, '9a'))),
  )
  expect(answers.filter((answer) => answer === 'conflict: draft')).toHaveLength(3)
  expect(await answerOf(save(1, 'Test text: too late.', '9a'))).toBe('conflict: draft')
  expect(await save(2, 'Test text: from what stands there.', '9a')).toMatchObject({ version: 3 })
})

it('of several first savings on a line that nobody has written on one is kept', async () => {
  const answers = await Promise.all(
    Array.from({ length: 4 }, (_, n) => answerOf(save(0, `Test text: tab ${n}.`, '10a'))),
  )
  expect(answers.filter((answer) => answer === 'conflict: draft')).toHaveLength(3)
})

it('a draft that moves to a line which somebody is making holds no other meanwhile', async () => {
  await save(0, 'Test text: the first words.', '7d')
  const typed = {
    statement: 'rabat-2022-07-08',
    reference: '7d',
    party: 'morocco',
    opened: 'spain',
    version: '1',
  }
  const moved = await withClient(database.ownerUrl, async (somebody) => {
    await somebody.query('BEGIN')
    const { pid } = (await somebody.query('SELECT pg_backend_pid() AS pid')).rows[0]
    await somebody.query(
      `INSERT INTO lines (id, commitment_id, party) SELECT gen_random_uuid(), ${item}, 'morocco'`,
    )
    const saving = answerOf(
      saveDraft(analyst, composeSchema.parse({ ...typed, rationale: 'Test text: moved.' })),
    )
    await vi.waitFor(async () => expect(await isWaitedFor(database, pid)).toBe(true))
    // As whoever submits takes them: in one order, and at once, or this would be each waiting for the other.
    await somebody.query(
      `SELECT FROM lines WHERE commitment_id = ${item} AND party = 'spain' FOR UPDATE NOWAIT`,
    )
    await somebody.query('COMMIT')
    return saving
  })
  expect(moved).toBe('done')
})

const item = `(SELECT c.id FROM commitments c JOIN statements s ON s.id = c.statement_id
                WHERE s.slug = 'rabat-2022-07-08' AND c.reference = '7d')`

/** Whether somebody waits until a transaction has ended. @param pid of the connection that it is on */
async function isWaitedFor({ owner }: TestDatabase, pid: number): Promise<boolean> {
  const [row] = await owner.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM pg_locks held JOIN pg_locks wanted USING (transactionid)
       WHERE held.pid = ${pid} AND held.granted AND NOT wanted.granted) AS waits`
  return row?.waits === true
}
