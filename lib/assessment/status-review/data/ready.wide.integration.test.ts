import { beforeAll, expect, it, vi } from 'vitest'
import type { PlacedSubmission } from '@/lib/assessment/status-review/types'
import { submit } from '@/lib/assessment/status-update/mutations/submit'
import type { Member } from '@/lib/ground/platform/actor'
import { ENTRIES_ON_DESK, type Part, partOrFirst } from '@/lib/ground/platform/parts'
import { memberOf } from '@/lib/ground/platform/testing'
import { findQueue, findToReadAfter } from '@/lib/work/desk/data/queue'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { countedDatabase } from '@/scripts/test/counted'
import { typedJudgement } from '@/scripts/test/typed'
import { readyFirst } from '../rules/submissions'
import { findReady } from './ready'
import { findWaiting } from './submissions'

vi.mock('./submissions', async (importOriginal) => {
  const submissions = await importOriginal<typeof import('./submissions')>()
  return { ...submissions, findWaiting: vi.fn(submissions.findWaiting) }
})

// A queue of four parts in which what can be approved came last: it stands first, and what a visit costs does not grow with what waits.

const slug = 'rabat-2022-07-08'
const parties = ['spain', 'morocco', 'eu-commission']
const items = ['2b', '7b', '7d', '7e']

const { database, wire } = await countedDatabase()
let reviewer: Member
let ready: readonly string[]

beforeAll(async () => {
  await growStatement(database.ownerUrl, slug, 10)
  const analyst = await memberOf(database, 'analyst')
  reviewer = await memberOf(database, 'reviewer')
  // What came with the dossier, as if somebody had written it here, long ago: its sources are not classed, so that none meets its rules.
  await database.owner.$executeRaw`ALTER TABLE revisions DISABLE TRIGGER USER`
  await database.owner.$executeRaw`
    UPDATE revisions SET author_id = ${analyst.id}::uuid, submitted_at = '2020-01-01'
     WHERE id IN (SELECT id FROM revisions WHERE state = 'submitted' ORDER BY id LIMIT 90)`
  await database.owner.$executeRaw`ALTER TABLE revisions ENABLE TRIGGER USER`
  const written: string[] = []
  for (const reference of items)
    for (const party of parties) {
      written.push(
        (await submit(analyst, typedJudgement(reference, party, { seen: { [party]: '0' } }))).revisionId,
      )
    }
  ready = written
}, 120_000)

const nameOf = ({ id }: { id: string }) => id

async function visit() {
  wire.taken()
  const places = (await findQueue(reviewer)).filter(({ isImported }) => !isImported)
  const asQueued = wire.taken()
  const found = await findReady(reviewer, places)
  return { places, found, asQueued, asWeighed: wire.taken() }
}

it('what can be approved now stands first over all parts, and the rest in its order after it', async () => {
  const { places, found } = await visit()
  expect(places.length).toBeGreaterThanOrEqual(100)
  expect(places.slice(0, ENTRIES_ON_DESK).map(nameOf)).not.toEqual(expect.arrayContaining([ready[0]]))
  expect([...found]).toEqual(expect.arrayContaining([...ready]))
  const ordered = readyFirst(places, found)
  // Part by part: all that can be approved, then nothing that can be.
  const seen: boolean[] = []
  let after: string | null = ''
  for (let parts = 0; after !== null && parts < 10; parts += 1) {
    const part: Part<PlacedSubmission> = partOrFirst(ordered, { nameOf, after: after || null })
    const shown = await findWaiting(reviewer, part.entries.map(nameOf))
    seen.push(...shown.map(({ may }) => may.approve === true))
    after = part.next
  }
  expect(seen).toEqual(ordered.map((_, index) => index < found.size))
  expect(ordered.filter(({ id }) => !found.has(id))).toEqual(places.filter(({ id }) => !found.has(id)))
})

it('from what can be approved the next one leads to what can be, past what only waits', async () => {
  const written = (await findQueue(reviewer)).filter(({ isImported }) => !isImported)
  const all = await findReady(reviewer, written)
  const lacking = written.findLastIndex(
    ({ id }, index) => !all.has(id) && !all.has(written[index - 1]?.id ?? ''),
  )
  const after = await findToReadAfter(reviewer, written[lacking - 1]?.id ?? '', [])
  const found = await findReady(reviewer, after)
  expect(after[0]?.id).toBe(written[lacking]?.id)
  expect(found.has(after[0]?.id ?? '')).toBe(false)
  expect(found.has(readyFirst(after, found)[0]?.id ?? '')).toBe(true)
})

it('what was weighed once is not weighed again until something changed that it rests on', async () => {
  const again = await visit()
  expect(again.asWeighed.statements).toBeLessThanOrEqual(2)
  expect(again.asWeighed.bytes).toBeLessThan(again.asQueued.bytes)
  await dateSources('2020-01-01')
  const changed = await visit()
  expect(changed.found.has(ready[0] ?? '')).toBe(false)
  expect(changed.asWeighed.statements).toBeGreaterThan(2)
  expect((await visit()).asWeighed.statements).toBeLessThanOrEqual(2)
})

it('what changed while it was weighed is weighed again, and so is what was not found', async () => {
  const isReady = async () => (await visit()).found.has(ready[0] ?? '')
  await dateSources('2023-01-01')
  const weigh = vi.mocked(findWaiting).getMockImplementation() as typeof findWaiting
  vi.mocked(findWaiting).mockImplementationOnce(async (...asked) => {
    await dateSources('2020-01-01')
    return weigh(...asked)
  })
  expect(await isReady()).toBe(false)
  await dateSources('2023-01-01')
  expect(await isReady()).toBe(true)
  await dateSources('2023-01-02')
  vi.mocked(findWaiting).mockResolvedValueOnce([])
  expect(await isReady()).toBe(false)
  expect(await isReady()).toBe(true)
})

/** Dates what the first of those that can be approved rests on. */
async function dateSources(date: string): Promise<void> {
  await database.owner.$executeRaw`ALTER TABLE sources DISABLE TRIGGER USER`
  await database.owner.$executeRaw`
    UPDATE sources SET date = ${date} WHERE id IN (SELECT source_id FROM citations WHERE revision_id = ${ready[0]}::uuid)`
  await database.owner.$executeRaw`ALTER TABLE sources ENABLE TRIGGER USER`
}

it('nothing is weighed for whoever decides on nothing', async () => {
  const analyst = await memberOf(database, 'analyst2')
  const places = await findQueue(analyst)
  wire.taken()
  expect(await findReady(analyst, places)).toEqual(new Set())
  expect(wire.taken().statements).toBe(0)
})
