import pg from 'pg'
import { expect, test } from './fixtures'
import { dossier, people } from './site'

/**
 * What is asked for, from which table, and as whom. A policy is asked of rows alone, so none of the tables is empty; what was once read for
 * readers is remembered, also by a site that served other journeys before, so what is asked of first is not read by any.
 */
const asked: readonly (readonly [what: string, path: string, table: string, email?: string])[] = [
  ['a file', `${dossier}/7c/cite/ris`, 'commitments'],
  ['a page that readers share', `/es${dossier}/sources/S09`, 'sources'],
  ['a page that is made for each question, in another language', '/ar/search?q=police', 'sources'],
  ['a page of the desk', '/desk/sources', 'sources', people.analyst],
]

for (const [what, path, table, email] of asked)
  test(`${what} that meets a database which is only just starting says when to come back`, async ({
    openWindow,
  }) => {
    const page = await openWindow(email === undefined ? {} : { email })
    await onDatabase(`CREATE FUNCTION is_starting() RETURNS boolean LANGUAGE plpgsql AS
        $$BEGIN RAISE 'the database system is starting up' USING ERRCODE = '57P03'; END$$;
      CREATE POLICY is_starting ON ${table} USING (is_starting());
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`)
    try {
      // Whoever asks whether the database is there is told that it is: the page alone met it too early.
      expect((await page.request.get('/api/ready')).status()).toBe(200)
      const answer = await page.request.get(path)
      expect(answer.status()).toBe(503)
      expect(answer.headers()['retry-after']).toBe('10')
    } finally {
      await onDatabase(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY; DROP FUNCTION is_starting CASCADE`)
    }
    expect((await page.request.get(path)).status()).toBe(200)
  })

/** What no request can do: as the database's owner. */
async function onDatabase(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
