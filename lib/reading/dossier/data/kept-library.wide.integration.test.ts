import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { findLatestPublished } from '@/lib/assessment/status-update/data/latest'
import { findSourceIdsOf, findSourcesOf } from '@/lib/evidence/source/data/library'
import { findThoseThatStand } from '@/lib/evidence/source/data/same'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import { entryOfLine } from '@/lib/evidence/source/rules/outline'
import { ENTRIES_A_PART } from '@/lib/ground/platform/parts'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { findCountedParts, findLibraryPart, findLibraryTotals } from './source-list'
import { alikeOf, tallied } from './testing'

// What is kept of a library is what counting it gives: after many changes that came in no order, one after the other and at once.

const slug = 'rabat-2022-07-08'
const slugs = [slug, 'test-statement-1-1']
const tables = [
  ...['sources', 'bearings', 'commitments', 'revisions', 'citations', 'logged_searches', 'lineage_links'],
  ...['access_requests', 'request_acts'],
]

const database = await ownDatabase({ seeded: true })

beforeAll(async () => {
  await growStatement(database.ownerUrl, slug, 1)
  await pastGuards(database.ownerUrl, tables, async (client) => {
    // Of no use to anything yet, so that they are in a library by what leads to them alone.
    await client.query(
      `INSERT INTO sources (id, number, url, canonical_url, title, title_basis, publisher, language, type, seen, added_by_id, listed_at)
       SELECT 'S' || n, n, 'https://source.example/' || n, 'https://source.example/' || n, 'Test', 'as_shown', 'Test', 'en', 'official',
              'opened', ${nth('people', 'id', 0)}, now()
         FROM generate_series(9001, 9004) AS n`,
    )
    // Acts of these requests become public here without anybody having read them.
    await client.query('ALTER TABLE request_acts DROP CONSTRAINT request_acts_published_after_a_review')
    await client.query(
      `INSERT INTO access_requests (id, statement_id, author_id, authority, language, asked, regime)
       SELECT gen_random_uuid(), id, ${nth('people', 'id', 0)}, 'Test authority', 'en', 'Test papers.', 'other' FROM statements`,
    )
  })
})

/** The n-th of some rows, around and around. */
function nth(table: string, what: string, n: number): string {
  return `(SELECT ${what} FROM ${table} ORDER BY 1 OFFSET ${n} % (SELECT count(*) FROM ${table}) LIMIT 1)`
}

const unused = (n: number) => `'S${9001 + (n % 4)}'`

const one = (table: string, n: number) =>
  `FROM ${table} o WHERE o.id = ${nth(table, 'id', n)} AND t.id = o.id`

/** One judgement of each line, of which one alone is final. */
const firsts = '(SELECT DISTINCT ON (line_id) id FROM revisions ORDER BY line_id, number) AS firsts'

/** Searches that people logged: what came with a dossier found no source. */
const loggedHere = '(SELECT * FROM logged_searches WHERE shown_at IS NULL)'

/** What can happen to a library, by two numbers that say to what. */
const changes: readonly ((n: number, m: number) => string)[] = [
  (n) => `UPDATE sources t SET listed_at = CASE WHEN o.listed_at IS NULL THEN now() END ${one('sources', n)}`,
  (n, m) =>
    `UPDATE sources t SET type = (enum_range(NULL::source_type))[1 + ${m} % 7], language = (ARRAY['en', 'fr', 'ar'])[1 + ${m} % 3] ${one('sources', n)}`,
  (n, m) =>
    `UPDATE sources t SET "primary" = ${m % 2 === 0}, on_behalf_of = 'morocco', independence_group = CASE WHEN ${m % 3 > 0} THEN 'Test' END ${one('sources', n)}`,
  (n, m) =>
    `INSERT INTO bearings (commitment_id, source_id, stance) VALUES (${nth('commitments', 'id', n)}, ${nth('sources', 'id', m)},
       (enum_range(NULL::stance))[1 + ${n + m} % 3]) ON CONFLICT (commitment_id, source_id) DO UPDATE SET stance = excluded.stance`,
  (n) => `DELETE FROM bearings WHERE ctid = ${nth('bearings', 'ctid', n)}`,
  (n) =>
    `UPDATE commitments t SET (state, withdrawn_at, withdrawn_reason) = (SELECT
       CASE WHEN o.withdrawn_at IS NULL THEN 'withdrawn' ELSE 'published' END::mark_state,
       CASE WHEN o.withdrawn_at IS NULL THEN now() END, CASE WHEN o.withdrawn_at IS NULL THEN 'Test' END) ${one('commitments', n)}`,
  (n) =>
    `UPDATE revisions t SET shown_as_interim_at = CASE WHEN o.shown_as_interim_at IS NULL THEN now() END,
       shown_as_interim_by_id = CASE WHEN o.shown_as_interim_at IS NULL THEN ${nth('people', 'id', n)} END ${one('revisions', n)}`,
  (n) =>
    `UPDATE revisions t SET state = CASE WHEN o.state = 'final' THEN 'replaced' ELSE 'final' END::revision_state, final_at = now()
       FROM revisions o WHERE o.id = ${nth(firsts, 'id', n)} AND t.id = o.id`,
  (n, m) =>
    `WITH come AS (
       INSERT INTO revisions (id, line_id, number, begun_from, author_id, judgement, confidence, seen_up_to, rationale, rationale_language,
                              content_sha256, state, shown_as_interim_at, shown_as_interim_by_id)
       SELECT gen_random_uuid(), line_id, 1000 + ${m} % 100000, number, author_id, judgement,
              confidence, seen_up_to, rationale, rationale_language, content_sha256, 'submitted', now(), author_id
         FROM revisions r WHERE id = ${nth('revisions', 'id', n)} RETURNING id)
     INSERT INTO citations (revision_id, number, source_id, stance, shows, quote)
     SELECT id, number, ${nth('sources', 'id', m)}, (enum_range(NULL::stance))[1], 'Test text.', CASE WHEN ${m % 2 === 0} THEN 'Test quote.' END FROM come, generate_series(1, 2) AS number`,
  (n, m) => `UPDATE logged_searches t SET found_source_id = ${nth('sources', 'id', m)} ${one(loggedHere, n)}`,
  (n) =>
    `UPDATE logged_searches t SET (state, published_at) = (SELECT CASE WHEN o.state = 'published' THEN 'submitted' ELSE 'published' END::mark_state,
       CASE WHEN o.state = 'published' THEN NULL ELSE now() END) ${one(loggedHere, n)}`,
  (n) =>
    `UPDATE commitments t SET (state, published_at) = (SELECT CASE WHEN o.published_at IS NULL THEN 'published' ELSE 'submitted' END::mark_state,
       CASE WHEN o.published_at IS NULL THEN now() END) ${one('commitments', n)} AND o.withdrawn_at IS NULL`,
  (n, m) =>
    `INSERT INTO lineage_links (id, commitment_id, later_source_id, kind, quote, locator, why, why_language, proposed_by_id)
     VALUES (gen_random_uuid(), ${nth('commitments', 'id', n)}, ${unused(m)}, 'repeated', 'Test words.', 'p. 1', 'Test.', 'en',
       ${nth('people', 'id', n)})`,
  (n) =>
    `UPDATE lineage_links t SET (state, published_at) = (SELECT CASE WHEN o.published_at IS NULL THEN 'published' ELSE 'submitted' END::lineage_state,
       CASE WHEN o.published_at IS NULL THEN now() END) ${one('lineage_links', n)}`,
  (n, m) =>
    `INSERT INTO request_acts (id, request_id, person_id, kind, day, source_id) VALUES (gen_random_uuid(),
       ${nth('access_requests', 'id', n)}, ${nth('people', 'id', n)}, 'answered', '2024-01-01', ${unused(m)})`,
  (n) => `UPDATE commitments t SET followed = NOT o.followed ${one('commitments', n)}`,
  (n, m) =>
    `UPDATE revisions t SET final_at = now() - interval '1 day' * ${m % 9} ${one('revisions', n)} AND o.final_at IS NOT NULL`,
  (n, m) =>
    `UPDATE sources t SET publisher = (ARRAY['Test', 'Other test'])[1 + ${m} % 2], date = (ARRAY[NULL, '2023', '2024-05'])[1 + ${m} % 3] ${one('sources', n)}`,
  (n, m) =>
    `UPDATE sources t SET reliability = (ARRAY[NULL, 'B'])[1 + ${m} % 2], credibility = (ARRAY[NULL, '6'])[1 + ${m} % 3 % 2] ${one('sources', n)}`,
  // One step leads to a source that stands for itself.
  (n, m) =>
    `UPDATE sources t SET same_as_id = CASE WHEN o.same_as_id IS NULL THEN other.id END FROM sources o, sources other
      WHERE o.id = ${nth('sources', 'id', n)} AND t.id = o.id AND other.id = ${nth('sources', 'id', m)} AND other.id <> o.id
        AND other.same_as_id IS NULL AND other.listed_at IS NOT NULL AND NOT EXISTS (SELECT FROM sources WHERE same_as_id = o.id)`,
  (n) =>
    `UPDATE request_acts t SET published_at = CASE WHEN o.published_at IS NULL THEN now() END ${one('request_acts', n)}`,
]

/** The listed sources that stand for some of them, by number. What is changed at once here may lead further, which nobody follows. */
async function standingIds(ids: readonly string[]): Promise<string[]> {
  const rows = await database.owner.source.findMany({
    where: { id: { in: await findThoseThatStand(ids) }, sameAs: null, listedAt: { not: null } },
    orderBy: { number: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Numbers without an order, the same each time. */
function* numbers(seed: number): Generator<number, number> {
  let state = seed
  while (true) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield Math.floor(state / 256)
  }
}

function changeFrom(draw: Generator<number, number>): string {
  const change = changes[draw.next().value % changes.length]
  if (!change) throw new Error('no such change')
  return change(draw.next().value, draw.next().value)
}

/** That what is kept is what counting gives, of each statement. */
async function expectCounted(): Promise<void> {
  expect(await database.owner.$queryRaw`SELECT * FROM miscounted_standings()`).toEqual([])
  expect(await database.owner.$queryRaw`SELECT * FROM miscounted_libraries()`).toEqual([])
  for (const each of slugs) {
    const ids = await findSourceIdsOf(each)
    expect(ids).toEqual(await standingIds((await findSourcesOf(each)).map(({ id }) => id)))
    const entries = ids.length === 0 ? [] : (await findCountedParts(each, ids.join(' '))).map(entryOfLine)
    const { alike, items } = await findLibraryTotals(each)
    expect(Object.fromEntries(alike.map(({ alike: of, n }) => [of, n]))).toEqual(
      tallied(entries.map(alikeOf)),
    )
    expect(Object.fromEntries((items ?? []).map(({ value, n }) => [value, n]))).toEqual(
      tallied(entries.flatMap(({ uses }) => [...new Set(uses.map(({ reference }) => reference))])),
    )
    expect(await findLibraryPart(each, '', 'cited', null)).toMatchObject({
      entries: entries.map(({ source }) => source.id).slice(0, ENTRIES_A_PART),
      total: ids.length,
    })
  }
}

it('is what counting gives after each of many changes', async () => {
  const draw = numbers(65)
  await pastGuards(database.ownerUrl, tables, async (client) => {
    for (let turn = 0; turn < 90; turn += 1) {
      await client.query('BEGIN')
      for (let more = draw.next().value % 3; more >= 0; more -= 1) await client.query(changeFrom(draw))
      await client.query('COMMIT')
      await expectCounted()
    }
  })
}, 120_000)

it('is what counting gives after many changes at once', async () => {
  await pastGuards(database.ownerUrl, tables, async () => {
    await Promise.all([1, 2, 3, 4].map((seed) => changing(numbers(seed), 25)))
  })
  await expectCounted()
}, 120_000)

/** One change after the other on a connection of its own. */
async function changing(draw: Generator<number, number>, times: number): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  for (let turn = 0; turn < times; turn += 1) await client.query(changeFrom(draw))
  await client.end()
}

it('waits for whoever counts the same, and then counts what they wrote too', async () => {
  const [first, second] = [1, 2].map(() => new pg.Client({ connectionString: database.ownerUrl }))
  if (!first || !second) throw new Error('no connection')
  await Promise.all([first.connect(), second.connect()])
  await pastGuards(database.ownerUrl, tables, async (client) => {
    await client.query('DELETE FROM bearings WHERE source_id = $1', ['S40'])
    await client.query('UPDATE sources SET listed_at = now() WHERE id = $1', ['S40'])
    await client.query(
      `UPDATE commitments SET state = 'published', published_at = now(), withdrawn_at = NULL, withdrawn_reason = NULL
        WHERE reference IN ('7a', '7b')`,
    )
    await first.query('BEGIN')
    await second.query('BEGIN')
    const bears = `INSERT INTO bearings (commitment_id, source_id, stance) SELECT id, 'S40', 'context' FROM commitments WHERE reference = $1`
    await first.query(bears, ['7a'])
    await second.query(bears, ['7b'])
    await first.query('SET CONSTRAINTS ALL IMMEDIATE')
    const waiting = second.query('COMMIT')
    await expect
      .poll(
        async () =>
          (
            await client.query(
              "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            )
          ).rowCount,
      )
      .toBe(1)
    await first.query('COMMIT')
    await waiting
  })
  await Promise.all([first.end(), second.end()])
  const { id, commitments } = await database.owner.statement.findUniqueOrThrow({
    where: { slug },
    include: { commitments: { where: { reference: { in: ['7a', '7b'] } } } },
  })
  const key = { statementId: id, sourceId: 'S40' }
  const entry = await database.owner.libraryEntry.findUnique({ where: { statementId_sourceId: key } })
  expect(entry?.items).toEqual(expect.arrayContaining(commitments.map((each) => each.id)))
  await expectCounted()
})

it('finds what was published last under the address that a statement has', async () => {
  const before = await findLatestPublished(slug, 6)
  expect(before.length).toBeGreaterThan(0)
  const named = (from: string, to: string) =>
    pastGuards(database.ownerUrl, ['statements'], async (client) => {
      await client.query('UPDATE statements SET slug = $2 WHERE slug = $1', [from, to])
    })
  await named(slug, 'elsewhere')
  expect(await findLatestPublished(slug, 6)).toEqual([])
  expect(await findLatestPublished('elsewhere', 6)).toEqual(
    before.map(({ reference }) => ({ reference, slug: 'elsewhere' })),
  )
  await named('elsewhere', slug)
  expect(await findLatestPublished(slug, 6)).toEqual(before)
})

it('holds nothing back of what moved', async () => {
  expect(await database.owner.movedSource.count()).toBe(0)
  expect(await database.owner.movedPart.count()).toBe(0)
})
