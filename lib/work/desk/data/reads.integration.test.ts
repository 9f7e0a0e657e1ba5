import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  findClosedQuestions,
  findDeskFollowUpsNamed,
  findOpenQuestions,
} from '@/lib/assessment/follow-up/data/desk'
import { findMessagesNamed, findOpenPlaces } from '@/lib/assessment/reader-message/data/desk'
import { findDraftPlaces, findDrafts } from '@/lib/assessment/status-update/data/drafts'
import { findSourcesToList, findToListPlaces } from '@/lib/evidence/source/data/desk'
import type { Member } from '@/lib/ground/platform/actor'
import { ENTRIES_ON_DESK, partOrFirst } from '@/lib/ground/platform/parts'
import { freshDatabase, memberOf, type TestDatabase } from '@/lib/ground/platform/testing'
import {
  findMyNotePlaces,
  findMyNotes,
  findTeamNotePlaces,
  findTeamNotes,
} from '@/lib/text/note/data/desk-notes'
import { findWordingDesk } from '@/lib/text/statement/data/desk-wording'
import { findStatement, findStatementPlaces } from '@/lib/text/statement/data/statements'
import { findMarkableTexts } from '@/lib/text/statement/data/texts'
import { findMine, findMinePlaces, findQueue, findQueuePlaces } from '@/lib/work/desk/data/reviews'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { countedConnection } from '@/scripts/bench/wire.mjs'
import { findQueue as findSubmissions, findToReadAfter } from './queue'
import { findSentBack, findSentBackPlaces } from './sent-back'

// What the desk shows of a list must not cost more where the list is longer. Rows are counted between us and PostgreSQL.

const slug = 'rabat-2022-07-08'
/** How many entries a list has before it grows, and how many times as many it has then: a part is full both times. */
const BEFORE = ENTRIES_ON_DESK + 1
const TIMES = 10

let database: TestDatabase
let wire: Awaited<ReturnType<typeof countedConnection>>
let analyst: Member
let reviewer: Member

beforeAll(async () => {
  database = await freshDatabase({ seeded: true })
  wire = await countedConnection(database.appUrl)
  process.env.DATABASE_URL = wire.url
  await growStatement(database.ownerUrl, slug, 2 * TIMES + 5)
  analyst = await memberOf(database, 'analyst')
  reviewer = await memberOf(database, 'reviewer')
}, 120_000)
afterAll(async () => {
  await database.close()
  await wire.close()
})

/** Writes rows that nobody brought about step by step. */
async function put(table: string, sql: string): Promise<void> {
  await database.owner.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await database.owner.$executeRawUnsafe(sql)
  await database.owner.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
}

const content = JSON.stringify({ judgement: 'taken_up', rationale: 'Test text.' })

/** Each list: how it is made as long, where its entries stand, and what a part of it shows. */
const lists: Readonly<
  Record<string, { make: (length: number) => Promise<void>; places: () => Promise<string[]>; show: Show }>
> = {
  drafts: {
    make: (length) =>
      put(
        'drafts',
        `INSERT INTO drafts (id, line_id, person_id, begun_from, content)
         SELECT gen_random_uuid(), l.id, '${analyst.id}', 0, '${content}' FROM (SELECT id FROM lines ORDER BY id LIMIT ${length}) AS l
         ON CONFLICT DO NOTHING`,
      ),
    places: () => findDraftPlaces(analyst),
    show: (ids) => findDrafts(analyst, ids),
  },
  'what was sent back': {
    make: async (length) => {
      await put(
        'revisions',
        `UPDATE revisions SET state = 'sent_back' WHERE id IN (SELECT id FROM revisions ORDER BY id LIMIT ${length})`,
      )
      await put(
        'reviews',
        `INSERT INTO reviews (id, revision_id, reviewer_id, decision, reason, content_sha256)
         SELECT gen_random_uuid(), r.id, (SELECT id FROM people WHERE kind = 'person' ORDER BY id LIMIT 1), 'send_back', 'Test text.', r.content_sha256
           FROM revisions r WHERE r.state = 'sent_back' AND NOT EXISTS (SELECT FROM reviews v WHERE v.revision_id = r.id)`,
      )
    },
    places: () => findSentBackPlaces(analyst),
    show: (ids) => findSentBack(analyst, ids),
  },
  'notes of one’s own': {
    make: (length) => notes(length, 'team', 'open'),
    places: () => findMyNotePlaces(analyst),
    show: (ids) => findMyNotes(analyst, ids),
  },
  'closed questions': {
    make: (length) =>
      put(
        'follow_ups',
        `UPDATE follow_ups SET withdrawn_at = now(), withdrawn_reason = 'Test text.', reason_language = 'en'
          WHERE id IN (SELECT id FROM follow_ups ORDER BY id LIMIT ${length})`,
      ),
    places: async () => (await findClosedQuestions(analyst)).map(({ id }) => id),
    show: (ids) => findDeskFollowUpsNamed(analyst, ids),
  },
  'open questions': {
    make: (length) =>
      put(
        'follow_ups',
        `UPDATE follow_ups SET withdrawn_at = NULL, withdrawn_reason = NULL, reason_language = NULL
          WHERE id IN (SELECT id FROM follow_ups WHERE withdrawn_at IS NOT NULL ORDER BY id LIMIT ${length})`,
      ),
    places: async () => (await findOpenQuestions(analyst)).map(({ id }) => id),
    show: (ids) => findDeskFollowUpsNamed(analyst, ids),
  },
  'what awaits a review': {
    make: (length) => notes(length, 'public', 'submitted'),
    places: () => findQueuePlaces(reviewer),
    show: (ids) => findQueue(reviewer, ids),
  },
  'what of one’s own is under review': {
    make: (length) => notes(length, 'public', 'submitted'),
    places: () => findMinePlaces(analyst),
    show: (ids) => findMine(analyst, ids),
  },
  'sources to list': {
    make: (length) =>
      put(
        'sources',
        `UPDATE sources SET listed_at = NULL WHERE id IN (SELECT id FROM sources ORDER BY number LIMIT ${length})`,
      ),
    places: async () => (await findToListPlaces(reviewer)).map(({ id }) => id),
    show: (ids) => findSourcesToList(reviewer, ids),
  },
  'messages of readers': {
    make: (length) =>
      put(
        'reader_messages',
        `UPDATE reader_messages SET state = 'received', taken_by_id = NULL, taken_at = NULL, outcome = NULL, matter = NULL, reason = NULL,
           answer_language = NULL, proposed_by_id = NULL, proposed_at = NULL, closed_by_id = NULL, closed_at = NULL
          WHERE id IN (SELECT id FROM reader_messages ORDER BY received_at, id LIMIT ${length})`,
      ),
    places: async () => (await findOpenPlaces(analyst)).map(({ id }) => id),
    show: (ids) => findMessagesNamed(analyst, ids),
  },
  'everybody’s notes': {
    make: (length) => notes(length, 'team', 'open'),
    places: () => findTeamNotePlaces(analyst),
    show: (ids) => findTeamNotes(analyst, ids),
  },
  'texts with the work on them': {
    make: async (length) => {
      await put(
        'statements',
        `INSERT INTO statements (id, slug, title, short_title, place, date)
         SELECT gen_random_uuid(), 'test-text-' || (${length} + n), 'Test text', 'Test text', 'Nowhere', '2020-01-01' FROM generate_series(1, ${length}) AS n`,
      )
      await put(
        'renderings',
        `INSERT INTO renderings (id, statement_id, position, key, language, publisher, url, text, sha256, is_base)
         SELECT gen_random_uuid(), s.id, 1, 'test', 'en', 'Test', 'https://example.org/', 'Test text.', encode(sha256('Test text.'), 'hex'), true
           FROM statements s WHERE NOT EXISTS (SELECT FROM renderings r WHERE r.statement_id = s.id)`,
      )
    },
    places: () => findStatementPlaces(),
    show: (slugs) => findWordingDesk(reviewer, slugs),
  },
}

/** Notes of the analyst. */
function notes(length: number, visibility: string, state: 'open' | 'submitted'): Promise<void> {
  const submittedAt = state === 'submitted' ? 'now()' : 'NULL'
  return put(
    'notes',
    `INSERT INTO notes (id, statement_id, author_id, visibility, state, submitted_at, language, body, commitment_id)
     SELECT gen_random_uuid(), c.statement_id, '${analyst.id}', '${visibility}', '${state}', ${submittedAt}, 'en', 'Test text.', c.id
       FROM (SELECT * FROM commitments ORDER BY id LIMIT ${length}) AS c`,
  )
}

type Show = (ids: readonly string[]) => Promise<readonly unknown[]>

it.each(Object.keys(lists))(
  '%s cost as much to show in part where they are ten times as many',
  async (name) => {
    const list = lists[name]
    if (!list) throw new Error(name)
    const shown = async (named?: readonly string[]) => {
      wire.taken()
      const places = await list.places()
      const part = named ?? partOrFirst(places, { nameOf: (id) => id, after: null }).entries
      const entries = await list.show(part)
      return { ...wire.taken(), places, part, entries }
    }
    await list.make(BEFORE)
    await shown()
    const before = await shown()
    await list.make(TIMES * BEFORE)
    // The same entries: which stand first is by chance, and not all hang on as many items, bodies and parties.
    const after = await shown(before.part)
    expect(before.places.length).toBeGreaterThanOrEqual(BEFORE)
    expect(after.places.length).toBeGreaterThan(before.places.length)
    expect(after.places).toEqual(expect.arrayContaining([...before.part]))
    expect([before.entries.length, after.entries.length]).toEqual([ENTRIES_ON_DESK, ENTRIES_ON_DESK])
    expect(after.statements).toBe(before.statements)
    expect(after.rows).toBeLessThan(1.5 * before.rows)
  },
)

it('a part of what awaits others is what follows an entry of the whole', async () => {
  const [queue, mine, toList] = await Promise.all([
    findQueue(reviewer),
    findMine(analyst),
    findSourcesToList(reviewer),
  ])
  expect(await findQueuePlaces(reviewer)).toEqual(queue.map(({ id }) => id))
  expect(await findMinePlaces(analyst)).toEqual(mine.map(({ id }) => id))
  expect(await findToListPlaces(reviewer)).toEqual(toList.map(({ id, isImported }) => ({ id, isImported })))
  expect(
    await findQueue(
      reviewer,
      queue.slice(25, 50).map(({ id }) => id),
    ),
  ).toEqual(queue.slice(25, 50))
  expect(
    await findSourcesToList(
      reviewer,
      toList.slice(25, 50).map(({ id }) => id),
    ),
  ).toEqual(toList.slice(25, 50))
})

it('texts are named with their passages, and not read', async () => {
  const places = await findStatementPlaces()
  const texts = await findMarkableTexts(places)
  expect(texts.map((text) => text.slug)).toEqual(places)
  const statement = await findStatement(slug)
  expect(texts.find((text) => text.slug === slug)).toEqual({
    slug,
    shortTitle: statement?.shortTitle,
    language: statement?.base.language,
    passages: statement?.passages.map(({ number }) => number),
  })
  wire.taken()
  await findMarkableTexts(places)
  // All passage numbers come in one row; each statement comes in one row with the language of its base text.
  expect(wire.taken()).toMatchObject({ statements: 2, rows: 1 + places.length })
})

it('a part of what one has to go on with is what follows an entry of the whole', async () => {
  const [drafts, sentBack] = await Promise.all([findDrafts(analyst), findSentBack(analyst)])
  const [draftPlaces, backPlaces] = await Promise.all([findDraftPlaces(analyst), findSentBackPlaces(analyst)])
  expect(backPlaces).toEqual(sentBack.map(({ revision }) => revision.id))
  expect(await findSentBack(analyst, backPlaces.slice(25, 50))).toEqual(sentBack.slice(25, 50))
  expect(await findDrafts(analyst, draftPlaces.slice(25, 50))).toEqual(drafts.slice(25, 50))
})

it('of what is to be read next no more is read than a part, however many wait', async () => {
  const costs = async () => {
    const [first] = await findSubmissions(reviewer)
    wire.taken()
    const next = await findToReadAfter(reviewer, first?.id ?? '', [])
    const ofNext = wire.taken()
    const all = await findSubmissions(reviewer)
    return { next, ofNext, waits: all.length, ofAll: wire.taken() }
  }
  const wait = async (length: number) => {
    await put(
      'revisions',
      `UPDATE revisions SET state = 'submitted' WHERE id IN (SELECT id FROM revisions ORDER BY id LIMIT ${length})`,
    )
    return costs()
  }
  await put('revisions', "UPDATE revisions SET state = 'sent_back'")
  const [before, after] = [await wait(BEFORE), await wait(TIMES * BEFORE)]
  expect(after.waits).toBeGreaterThan(5 * before.waits)
  expect(before.waits).toBeGreaterThan(1)
  expect([before.next.length, after.next.length]).toEqual([BEFORE - 1, ENTRIES_ON_DESK])
  expect(after.ofNext.statements).toBe(before.ofNext.statements)
  expect(after.ofNext.rows).toBe(before.ofNext.rows)
  // A query of ours answers with one row, however long it is: what is in it is counted.
  expect(after.ofNext.bytes).toBeLessThan(1.5 * before.ofNext.bytes)
  expect(after.ofAll.bytes).toBeGreaterThan(5 * before.ofAll.bytes)
})

it('whoever decides on nothing has no next submission, and nothing is read for that', async () => {
  const [first] = await findSubmissions(reviewer)
  wire.taken()
  expect(await findToReadAfter(analyst, first?.id ?? '', [])).toEqual([])
  expect(wire.taken()).toMatchObject({ statements: 0, rows: 0 })
})
