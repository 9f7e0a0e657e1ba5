import { beforeAll, expect, it } from 'vitest'
import { findCapturesOf, findCopiesOf, findCopyPlaces } from '@/lib/evidence/snapshot/data/copy-lists'
import { keepCopy } from '@/lib/evidence/snapshot/mutations/keep-copy'
import { openCapture, visitOf } from '@/lib/evidence/snapshot/mutations/testing'
import { ENTRIES_A_PART, ENTRIES_ON_DESK } from '@/lib/ground/platform/parts'
import { memberOf } from '@/lib/ground/platform/testing'
import { countedDatabase } from '@/scripts/test/counted'
import { loadCopiesAfter } from '../loaders/copies'
import { loadSource } from '../loaders/source'
import { loadSourceAsOf } from '../loaders/source-as-of'

// A source of which hundreds of copies were made: lists of them read their order, and the copies that they show. Rows are counted between us
// and PostgreSQL.

const slug = 'rabat-2022-07-08'
const source = 'S40'
const MANY = 500
/** The day, UTC, by whose end two hundred of them were made: two a day. */
const TODAY = new Date().toISOString().slice(0, 10)
const DAY = 86_400_000
const FIRST = new Date(Date.parse(`${TODAY}T01:00:00Z`) - 99 * DAY)

const { database, wire } = await countedDatabase()
const rows: Record<'one' | 'many', number[]> = { one: [], many: [] }

/** How many rows the copies on the page of the source are read from, and the list of the desk. */
async function read(): Promise<number[]> {
  const page = async () => {
    const places = await findCopyPlaces(source)
    const shown = places.slice(0, ENTRIES_A_PART).map(({ number }) => number)
    return findCopiesOf(source, shown)
  }
  await page()
  wire.taken()
  await page()
  const ofPage = wire.taken().rows
  await findCapturesOf(source)
  return [ofPage, wire.taken().rows]
}

beforeAll(async () => {
  const analyst = await memberOf(database, 'analyst')
  const visit = visitOf('Words of a test', { fetchedAt: FIRST })
  await keepCopy(await openCapture(database, analyst, source, FIRST), visit)
  rows.one = await read()
  // One is under way at a time.
  await database.owner.$executeRawUnsafe(`
    DO $do$
    DECLARE
      asked uuid;
      made timestamptz;
    BEGIN
      FOR n IN 2..${MANY} LOOP
        asked := gen_random_uuid();
        made := timestamptz '${FIRST.toISOString()}' + (n - 1) * interval '12 hours';
        INSERT INTO captures (id, source_id, asked_by_id, asked_at) VALUES (asked, '${source}', '${analyst.id}', made);
        INSERT INTO snapshots (id, capture_id, source_id, number, fetched_at, final_url, status, hops, content_type, size, sha256, warc_size,
            warc_sha256, text, text_sha256, text_salt)
          SELECT gen_random_uuid(), asked, source_id, n, made, final_url, status, hops, content_type, size, sha256, warc_size, warc_sha256,
            text, text_sha256, text_salt
          FROM snapshots WHERE source_id = '${source}' AND number = 1;
        UPDATE captures SET ended_at = made, outcome = 'kept' WHERE id = asked;
      END LOOP;
    END $do$`)
  rows.many = await read()
}, 120_000)

it('is read from the rows of the copies that are shown, and one for their order', () => {
  const [page = 0, desk = 0] = rows.one
  expect(page).toBeGreaterThan(0)
  const [ofMany = 0, deskOfMany = 0] = rows.many
  expect(ofMany - page).toBe(ENTRIES_A_PART - 1)
  // A capture on the desk names who asked for it, and its copy.
  expect(deskOfMany - desk).toBeLessThanOrEqual(3 * ENTRIES_ON_DESK)
})

it('shows the newest part and leads on to the oldest copy', async () => {
  const shown = await loadSource(slug, source, 'en')
  const numbers = (part: { entries: readonly { number: number }[] } | undefined) =>
    part?.entries.map(({ number }) => number)
  expect(numbers(shown?.copies)).toEqual(Array.from({ length: ENTRIES_A_PART }, (_, index) => MANY - index))
  expect(shown?.copies).toMatchObject({ total: MANY, previous: null, next: '401' })
  const second = await loadCopiesAfter(slug, source, '401')
  expect(numbers(second?.part)?.[0]).toBe(400)
  expect(second?.part).toMatchObject({ before: 100, previous: '', next: '301' })
  const last = await loadCopiesAfter(slug, source, '101')
  expect(numbers(last?.part)?.at(-1)).toBe(1)
  expect(last?.part).toMatchObject({ previous: '201', next: null })
})

it.each(['1', '501', '0', 'x', ''])('has no part after “%s”', async (after) => {
  expect(await loadCopiesAfter(slug, source, after)).toBeNull()
})

it('has no part for a source that the library has not', async () => {
  expect(await loadCopiesAfter(slug, 'S9999', '401')).toBeNull()
})

it('shows on an earlier day the newest of those that there were by then', async () => {
  const found = await loadSourceAsOf(slug, source, TODAY, 'en')
  expect(found?.shown?.copies).toMatchObject({ total: 200, previous: null, next: '101' })
  expect(found?.shown?.copies.entries[0]).toMatchObject({ number: 200 })
  expect(found?.state?.until).toBe(new Date(Date.parse(TODAY) + DAY).toISOString().slice(0, 10))
})

it('gives the desk a part of what was asked for, and its beginning where what it followed is none of them', async () => {
  const first = await findCapturesOf(source)
  expect(first.entries.map(({ copy }) => copy?.number)).toEqual(
    Array.from({ length: ENTRIES_ON_DESK }, (_, index) => MANY - index),
  )
  const second = await findCapturesOf(source, first.next)
  expect(second.entries[0]?.copy?.number).toBe(MANY - ENTRIES_ON_DESK)
  expect(second).toMatchObject({ before: ENTRIES_ON_DESK, total: MANY, previous: '' })
  expect(await findCapturesOf(source, 'none of them')).toEqual(first)
})
