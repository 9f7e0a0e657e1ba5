import { expect, it } from 'vitest'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { findCoverage } from '@/lib/evidence/source/data/coverage'
import { findNarrowed } from '@/lib/evidence/source/data/narrowed'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import { COUNTED_OF_ITEM, coveredQuery } from '@/lib/evidence/source/rules/coverage'
import { readWhole, WHOLE_LIBRARY } from '@/lib/evidence/source/rules/whole-library'
import { disconnect } from '@/lib/ground/platform/db'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { findCovered, findStatementsToCover } from './items-covered'

// What the coverage counts is what the list shows that a number leads to, and nothing else of the library is read for it.

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
await keptCopy(database, await memberOf(database, 'analyst'), 'Test words, not from the source.', {
  sourceId: 'S12',
})
await database.owner
  .$executeRaw`UPDATE library_entries SET quoted = citations > 0 AND number % 3 = 0, unclassed = number % 5 > 0`
const covered = (language: string | null = null, after: string | null = null) =>
  findCovered(slug, { language, after }, 'en')
const totalAt = async (query: string) => {
  const asked = readWhole(Object.fromEntries(new URLSearchParams(query)))
  const part = await findNarrowed(WHOLE_LIBRARY, asked, 1_000)
  expect(part?.entries).toHaveLength(part?.total ?? -1)
  return part?.total
}

it('counts of each item, in all languages and in one, what its links lead to', async () => {
  const all = await covered()
  const languages = new Set(all?.part.entries.flatMap((each) => each.languages.map((of) => of.language)))
  expect(all?.part.total).toBe(
    await database.owner.commitment.count({
      where: { statement: { slug }, publishedAt: { not: null }, withdrawnAt: null },
    }),
  )
  expect(languages.size).toBeGreaterThan(1)
  expect(all?.languages).toEqual(expect.arrayContaining([...languages]))
  const sums = Object.fromEntries(COUNTED_OF_ITEM.map((of) => [of, 0]))
  for (const language of [null, 'fr'])
    for (const { address, counts } of (await covered(language))?.part.entries ?? [])
      for (const of of COUNTED_OF_ITEM) {
        expect([address, of, counts[of]]).toEqual([
          address,
          of,
          await totalAt(coveredQuery(address, of, language)),
        ])
        sums[of] = (sums[of] ?? 0) + counts[of]
      }
  // None of the columns is the same as another.
  expect(new Set(Object.values(sums)).size).toBe(COUNTED_OF_ITEM.length)
})

it('says in which languages, the most frequent first, whichever is chosen', async () => {
  const [all, french] = [await covered(), await covered('fr')]
  expect(french?.part.entries.map(({ languages }) => languages)).toEqual(
    all?.part.entries.map(({ languages }) => languages),
  )
  for (const { languages, counts } of all?.part.entries ?? []) {
    expect(languages.reduce((sum, { n }) => sum + n, 0)).toBe(counts.found)
    expect(languages.map(({ n }) => n)).toEqual(languages.map(({ n }) => n).toSorted((a, b) => b - a))
  }
  // A language that no source is in narrows nothing.
  expect(await covered('xx')).toEqual(all)
})

it('goes on after an item, and begins again where there is no such item', async () => {
  const all = await covered()
  const first = all?.part.entries[0]?.item.reference ?? ''
  const rest = await covered(null, first)
  expect(rest?.part).toMatchObject({ before: 1, previous: '', total: all?.part.total })
  expect(rest?.part.entries).toEqual(all?.part.entries.slice(1))
  expect(await covered(null, '99z')).toEqual(all)
  expect(await findCovered('elsewhere', { language: null, after: null }, 'en')).toBeNull()
  expect(await findCovered(`${slug}/${first}`, { language: null, after: null }, 'en')).toBeNull()
})

it('lists the statements that can be chosen', async () => {
  const part = await findStatementsToCover(null, 'en')
  expect(part.entries.map((each) => each.slug)).toContain(slug)
  expect(part.entries.every(({ item }) => item === null)).toBe(true)
})

it('reads of the library what the items of the part have, however large it grows', async () => {
  const items = ((await covered())?.part.entries ?? []).map(({ item }) => item.id)
  const [few, others] = [items.slice(0, 3), items.slice(3)]
  const before = await findCoverage(few)
  const sources = await database.owner.source.count()
  await settle()
  const once = await readFor(() => findCoverage(few))
  await growOthers(9 * sources, others)
  expect(await database.owner.source.count()).toBe(10 * sources)
  const tenfold = await readFor(() => findCoverage(few))
  expect(await findCoverage(few)).toEqual(before)
  expect(before.length).toBeGreaterThan(0)
  expect(tenfold).toBeLessThanOrEqual(once)
})

/** Further sources, that bear on other items. */
async function growOthers(n: number, items: readonly string[]) {
  await pastGuards(database.ownerUrl, ['sources', 'bearings'], async (client) => {
    await client.query(
      `INSERT INTO sources (id, number, url, canonical_url, title, title_basis, publisher, language, type, seen, summary, listed_at)
       SELECT 'S' || i, i, 'https://example.org/' || i, 'https://example.org/' || i, 'Test text', 'described', 'Test', 'en', 'media',
              'excerpt', 'Test text', now() FROM generate_series(10001, 10000 + $1::int) AS i`,
      [n],
    )
    await client.query(
      `INSERT INTO bearings (commitment_id, source_id, stance)
       SELECT ($1::uuid[])[1 + number % $2::int], id, 'context' FROM sources WHERE number > 10000`,
      [items, items.length],
    )
    // What its triggers read is counted now, and not at some moment after this connection has ended: between two looks at the figures.
    await client.query('SELECT pg_stat_force_next_flush()')
  })
  await settle()
}

/** So that a plan rests on what the table holds, and not on when PostgreSQL last came by. */
async function settle() {
  await database.owner.$executeRaw`VACUUM ANALYZE library_entries`
}

/** How many rows of the library a read looked at: PostgreSQL counts them, and tells once the connections that read have ended, or some moments after. */
async function readFor(read: () => Promise<unknown>): Promise<number> {
  await ended()
  const before = await rowsRead()
  await read()
  await ended()
  await expect.poll(rowsRead, { timeout: 10_000 }).toBeGreaterThan(before)
  return (await rowsRead()) - before
}

async function ended() {
  await disconnect()
  await expect
    .poll(
      () => database.owner.$queryRaw`SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend' AND usename <> current_user`,
    )
    .toEqual([])
}

/** By sequences and by indexes; an entry of an index counts also where the row itself need not be fetched, as after a vacuum. */
async function rowsRead(): Promise<number> {
  const [row] = await database.owner.$queryRaw<{ n: bigint }[]>`
    SELECT coalesce(t.seq_tup_read, 0) + (SELECT coalesce(sum(i.idx_tup_read), 0) FROM pg_stat_user_indexes i WHERE i.relid = t.relid) AS n
    FROM pg_stat_user_tables t WHERE t.relname = 'library_entries'`
  return Number(row?.n ?? 0)
}
