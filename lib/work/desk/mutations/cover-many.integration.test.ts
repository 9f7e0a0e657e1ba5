import { expect, it } from 'vitest'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { withhold } from '@/lib/evidence/snapshot/mutations/withhold'
import { withholdSchema } from '@/lib/evidence/snapshot/schema'
import type { Transaction } from '@/lib/ground/platform/db'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { showCovered } from '@/lib/record/cover/mutations/cover-texts'

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer, reviewer2 } = await peopleOf(database)
const name = 'Wzomebody Wunknown'

it('covers words and shows them again, in pages and in search, by reading as much for each text however many there are', async () => {
  const few = await readToShow('S40', 50)
  expect(await readToShow('S44', 500)).toBeLessThan(2 * few)
})

/** How many rows of what is covered PostgreSQL reads for each note while words that stand in so many are shown again. */
async function readToShow(sourceId: string, notes: number): Promise<number> {
  const snapshotId = await keptCopy(database, analyst, `Test page. ${name} came.`, { sourceId })
  await database.owner.$executeRaw`
    INSERT INTO notes (id, statement_id, author_id, source_id, body, language, visibility)
    SELECT gen_random_uuid(), s.id, ${analyst.id}::uuid, ${sourceId}, 'Test note ' || n || ' of ' || ${name}, 'en', 'public'
    FROM generate_series(1, ${notes}::int) n, statements s WHERE s.slug = 'rabat-2022-07-08'`
  const on = { sourceId, number: '1', snapshotId, extent: 'words', words: name, reason: 'danger' }
  const { id } = await withhold(reviewer, withholdSchema.parse({ ...on, erase: '', also: '' }))
  const saying = { where: { sourceId, body: { contains: name } } }
  expect([await database.app.note.count(saying), await offered()]).toEqual([0, 0])
  const read = await database.owner.$transaction(async (tx) => {
    await tx.withholding.update({
      where: { id },
      data: { liftedById: reviewer2.id, liftedAt: new Date() },
      select: { id: true },
    })
    const before = await rowsRead(tx)
    await showCovered(tx, id)
    return (await rowsRead(tx)) - before
  })
  expect([await database.app.note.count(saying), await offered()]).toEqual([notes, 1])
  return read / notes
}

/** How often search has one of the words to offer for a word that is mistyped. */
async function offered(): Promise<number> {
  const rows = await database.owner.$queryRaw<unknown[]>`SELECT FROM search_words WHERE word = 'wunknown'`
  return rows.length
}

/** By this transaction, of the texts in which words are covered and of the places where. */
async function rowsRead(tx: Transaction): Promise<number> {
  const [said] = await tx.$queryRaw<{ read: number }[]>`
    SELECT sum(seq_tup_read + idx_tup_fetch)::int AS read FROM pg_stat_xact_user_tables WHERE relname IN ('covered_texts', 'covered_places')`
  return said?.read ?? 0
}
