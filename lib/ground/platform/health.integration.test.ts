import { afterAll, beforeAll, expect, it } from 'vitest'
import { db, disconnect, transaction } from './db'
import { outageOf } from './health'
import { freshDatabase, type TestDatabase, withClient } from './testing'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ seeded: true })
})
afterAll(async () => {
  await disconnect()
  await database.close()
})

const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

it.each([
  ['a disk that is full', '53100', 'disk_full'],
  ['a database that is starting, and may be back before anybody asks', '57P03', 'database_away'],
])(
  '%s is told from a defect, by Prisma’s own ways to write and in a transaction',
  async (_what, code, outage) => {
    await withClient(database.ownerUrl, (client) =>
      client.query(
        `CREATE OR REPLACE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS
         $$BEGIN RAISE 'as PostgreSQL says it' USING ERRCODE = '${code}'; END$$;
       CREATE OR REPLACE TRIGGER fails BEFORE UPDATE ON sessions EXECUTE FUNCTION fails()`,
      ),
    )
    const errors = [
      await failure(db().session.updateMany({ data: { lastSeenAt: new Date() } })),
      await failure(
        transaction('system', (tx) => tx.session.updateMany({ data: { lastSeenAt: new Date() } })),
      ),
      await failure(db().$executeRaw`UPDATE sessions SET last_seen_at = now()`),
    ]
    for (const error of errors) expect(await outageOf(error)).toBe(outage)
    expect(await outageOf(await failure(db().$queryRaw`SELECT 1 / 0`))).toBeNull()
  },
)

it('a database that does not answer is told from a defect', async () => {
  await withClient(database.ownerUrl, (client) =>
    client.query(
      `REVOKE SELECT ON statements FROM ${new URL(database.appUrl).username};
       DROP TRIGGER fails ON sessions`,
    ),
  )
  expect(await outageOf(new Error('connection lost'))).toBe('database_away')
})
