import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/lib/ground/platform/testing'

/** SQL as the owner, so that what refuses is the constraint and never a missing right. */
export type Bench = {
  run: (sql: string, values?: readonly unknown[]) => Promise<pg.QueryResult>
  /** Expects the database to refuse the statement with this sentence or constraint. */
  refuses: (says: RegExp, sql: string, values?: readonly unknown[]) => Promise<void>
}

/** A seeded database for the file, and a transaction for each test that is rolled back after it. */
export function bench(): Bench {
  let database: TestDatabase
  let client: pg.Client
  beforeAll(async () => {
    database = await freshDatabase({ seeded: true })
    client = new pg.Client({ connectionString: database.ownerUrl })
    await client.connect()
  })
  beforeEach(() => client.query('BEGIN'))
  afterEach(() => client.query('ROLLBACK'))
  afterAll(async () => {
    await client.end()
    await database.close()
  })
  const run: Bench['run'] = (sql, values = []) => client.query(sql, [...values])
  return {
    run,
    refuses: async (says, sql, values) => {
      await run('SAVEPOINT refused')
      await expect(run(sql, values)).rejects.toThrow(says)
      await run('ROLLBACK TO SAVEPOINT refused')
      await run('RELEASE SAVEPOINT refused')
    },
  }
}

/** The id of a role account of the seed, as SQL. */
export function person(name: 'admin' | 'reviewer' | 'reviewer2' | 'analyst' | 'analyst2'): string {
  return `(SELECT id FROM people WHERE email = '${name}@suivi.example')`
}

/** The id of a marked item of the seed, as SQL. */
export function item(reference: string): string {
  return `(SELECT id FROM commitments WHERE reference = '${reference}')`
}

/** The id of the base rendering, as SQL. */
export const base = '(SELECT id FROM renderings WHERE is_base)'

/** The id of the statement, as SQL. */
export const statement = '(SELECT id FROM statements)'

type Submission = {
  readonly line: string
  readonly number: number
  readonly by?: string
  readonly judgement?: string
  /** Quote and locator of its one citation; left out, it has no citation. */
  readonly citation?: readonly [quote: string | null, locator: string | null]
}

/** Makes a line on an item and gives its id. */
export async function makeLine({ run }: Bench, reference: string, party = 'all'): Promise<string> {
  const id = randomUUID()
  await run(`INSERT INTO lines (id, commitment_id, party) VALUES ($1, ${item(reference)}, $2)`, [id, party])
  return id
}

/** Submits a revision whose content hash is `h` and its number, and gives its id. */
export async function submit({ run }: Bench, submission: Submission): Promise<string> {
  const { line, number, by = person('analyst'), judgement = 'reaffirmed', citation } = submission
  const id = randomUUID()
  await run(
    `INSERT INTO revisions (id, line_id, number, begun_from, author_id, judgement, confidence, seen_up_to, rationale,
                            rationale_language, content_sha256)
     VALUES ($1, $2, $3::integer, $3::integer - 1, ${by}, $4, 'low', '2025-10', 'Because.', 'en', 'h' || $3::integer)`,
    [id, line, number, judgement],
  )
  if (citation) {
    await run(
      `INSERT INTO citations (revision_id, number, source_id, stance, shows, link_to_statement, quote, locator)
       VALUES ($1, 1, 'S12', 'supports', 'A plan.', 'explicit', $2, $3)`,
      [id, ...citation],
    )
  }
  return id
}

/** The statement that writes a review; its values are the revision's id and, where it is not 1, the number in the hash. */
export function reviewSql(
  by: string,
  decision: 'approve' | 'send_back',
  reason: string | null = null,
  hash = 'h1',
): string {
  const why = reason === null ? 'NULL' : `'${reason}'`
  const fingerprint = decision === 'approve' ? `repeat('0', 64)` : 'NULL'
  return `INSERT INTO reviews (id, revision_id, reviewer_id, decision, reason, content_sha256, fingerprint)
          VALUES (gen_random_uuid(), $1, ${by}, '${decision}', ${why}, '${hash}', ${fingerprint})`
}

/** Writes an act of the record on a revision, as every step leaves one. */
export async function record({ run }: Bench, verb: string, revision: string): Promise<void> {
  await run(
    `INSERT INTO events (actor_kind, actor_id, verb, object_type, object_id, statement_id, payload)
     VALUES ('person', ${person('reviewer')}, $1, 'revision', $2, ${statement}, '{}')`,
    [verb, revision],
  )
}
