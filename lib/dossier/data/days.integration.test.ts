import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCommitments } from '@/lib/commitment/data/commitments'
import { findWordedItems } from '@/lib/commitment/data/listed'
import { findStanding } from '@/lib/commitment/data/on-day'
import { passageOf } from '@/lib/commitment/rules/reference'
import { findPublicNotes } from '@/lib/note/data/public-notes'
import { freshDatabase, type TestDatabase } from '@/lib/platform/testing'
import { findSourcesOf } from '@/lib/source/data/library'
import { findStatement } from '@/lib/statement/data'
import { partHolding, textPartOf } from '@/lib/statement/rules/text-parts'
import type { StatementView } from '@/lib/statement/types'
import { findAlikeItems, findShownFigures } from '@/lib/status-update/data/alike'
import { findTurns } from '@/lib/status-update/data/on-day'
import { findPublishedRecord } from '@/lib/status-update/data/record'
import type { AlikeItems } from '@/lib/status-update/rules/facets'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { withConnection } from '@/scripts/database/postgres-client.mjs'
import { anchorsOf, annotationsOf } from '../rules/annotations'
import { linesOf } from '../rules/dossier'
import { dossierAsOf, type ReadForDays } from '../rules/dossier-as-of'
import { frontOf, latestBy, latestOf } from '../rules/front'
import { overviewOf } from '../rules/overview'
import { stateOf } from '../rules/state'
import { outlineOfText, textOf } from '../rules/text'
import { findLatest } from './front'
import { findItemsEver } from './items-ever'
import { findTextPartEver } from './text-part'

// What pages of an earlier day read for themselves, beside what the whole record of the statement says of that day: over items and judgements
// that became public, final, corrected, taken back and withdrawn on many days.

const slug = 'rabat-2022-07-08'

const days = [
  '2022-07-09',
  '2022-08-20',
  '2022-12-31',
  '2023-04-01',
  '2023-09-15',
  '2024-03-10',
  '2025-01-01',
  '2026-01-01',
]

let database: TestDatabase
let statement: StatementView
let whole: ReadForDays

beforeAll(async () => {
  database = await freshDatabase({ seeded: true })
  await growStatement(database.ownerUrl, slug, 3)
  await spreadOverDays(database.ownerUrl)
  const [found, items, sources, record, notes] = await Promise.all([
    findStatement(slug),
    findCommitments(slug),
    findSourcesOf(slug),
    findPublishedRecord(slug),
    findPublicNotes(slug),
  ])
  if (!found || !record) throw new Error('the starter dossier is not there')
  statement = found
  whole = { items, sources, notes, moments: record, ever: record.revisions }
})
afterAll(() => database.close())

/** Gives everything that was published at once a day of its own, and what else can become of it. */
async function spreadOverDays(ownerUrl: string): Promise<void> {
  const n = (table: string) =>
    `FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM ${table}) o WHERE o.id = t.id`
  const after = (days: string) => `timestamptz '2022-07-08 12:00Z' + (${days}) * interval '1 day'`
  const changes = [
    `UPDATE statements SET created_at = ${after('0')}`,
    `UPDATE commitments t SET published_at = ${after('n % 40 * 10')} ${n('commitments')}`,
    `UPDATE commitments t SET withdrawn_at = published_at + interval '200 days', withdrawn_reason = 'Test', state = 'withdrawn' ${n('commitments')} AND n % 7 = 0`,
    `UPDATE sources t SET listed_at = ${after('n % 50 * 9')} ${n('sources')}`,
    `UPDATE bearings SET added_at = ${after('30')}`,
    `UPDATE notes t SET published_at = ${after('n % 30 * 20')} ${n('notes')} AND published_at IS NOT NULL`,
    `UPDATE revisions t SET number = 50 + number, submitted_at = ${after('n % 60 * 15')}, shown_as_interim_at = ${after('n % 60 * 15 + 1')},
       state_since = ${after('n % 60 * 15')} ${n('revisions')}`,
    `UPDATE revisions t SET state = 'final', final_at = submitted_at + interval '40 days', state_since = submitted_at + interval '40 days'
       ${n('revisions')} AND n % 3 = 0`,
    `UPDATE revisions t SET state = (ARRAY['withdrawn', 'sent_back'])[1 + n % 2]::revision_state, state_since = submitted_at + interval '60 days'
       ${n('revisions')} AND n % 5 = 1 AND state = 'submitted'`,
    `INSERT INTO revisions (id, line_id, number, begun_from, author_id, judgement, confidence, seen_up_to, rationale, rationale_language,
         content_sha256, state, submitted_at, shown_as_interim_at, final_at, state_since)
       SELECT gen_random_uuid(), line_id, number - 40, 0, author_id, judgement, 'low', '2022-12', 'Test.', 'en', repeat('0', 64),
         (ARRAY['corrected', 'replaced'])[1 + (number + n) % 2]::revision_state, submitted_at, CASE WHEN n % 2 = 0 THEN submitted_at END,
         submitted_at + interval '5 days', final_at
       FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM revisions WHERE state = 'final') AS final`,
    `INSERT INTO events (position, at, actor_kind, actor_id, verb, object_type, object_id, statement_id, payload, previous_hash, hash)
       SELECT (SELECT max(position) FROM events) + row_number() OVER (), ${after('300 + 100 * turn')}, 'system', NULL,
         CASE WHEN c.followed = (turn = 2) THEN 'turned following on' ELSE 'turned following off' END, 'commitment', c.id::text, c.statement_id,
         '{}', '', md5(random()::text)
       FROM commitments c, generate_series(1, 2) AS turn WHERE c.reference ~ 'c'`,
  ]
  await withConnection(ownerUrl, async (client: import('pg').Client) => {
    for (const table of ['statements', 'commitments', 'sources', 'bearings', 'notes', 'revisions', 'events'])
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    for (const change of changes) await client.query(change)
  })
}

function then(day: string, read: ReadForDays = whole) {
  const dossier = dossierAsOf(statement, read, day)
  if (!dossier) throw new Error(`nothing was public on ${day}`)
  return overviewOf(dossier)
}

/** One of each kind of entry, with how many they are. */
function gathered(entries: readonly AlikeItems[]): Record<string, number> {
  const all: Record<string, number> = {}
  for (const { reference, force, areaKey, states, n } of entries) {
    const stand = states.map(({ key, provisional }) => [key, provisional])
    const kind = [partHolding(passageOf(reference)), force, areaKey, JSON.stringify(stand)].join(' ')
    all[kind] = (all[kind] ?? 0) + n
  }
  return all
}

describe.each(days)('at the end of %s', (day) => {
  it('as many items are counted, standing alike, and as many judgements shown', async () => {
    const { alike, figures } = frontOf(then(day))
    expect(gathered(await findAlikeItems(slug, day))).toEqual(gathered(alike))
    expect(await findShownFigures(slug, day)).toEqual(figures)
  })

  it('the same was published last', async () => {
    const { items, revisions } = then(day)
    const standing = new Set(items.map(({ reference }) => reference))
    const shown = revisions.filter(({ reference }) => standing.has(reference))
    const read = await findLatest(slug, day)
    expect(latestBy(read, statement.parties, day)).toEqual(latestOf(shown, items, statement.parties))
  })

  it('the same items stand, of each area and in their words', async () => {
    const { items } = then(day)
    const references = (of: typeof items) => of.map(({ reference }) => reference)
    expect(await findStanding(slug, day)).toEqual(references(items))
    for (const { key } of statement.areas)
      expect(await findStanding(slug, day, key)).toEqual(
        references(items.filter(({ areaKey }) => areaKey === key)),
      )
    const worded = await findWordedItems(slug, day)
    expect(worded.map(({ reference }) => reference)).toEqual(references(items))
    for (const [index, item] of worded.entries()) expect(items[index]).toMatchObject(item)
  })

  it('items that are read for themselves stand as in the whole', async () => {
    const expected = then(day)
    const references = expected.items.slice(10, 30).map(({ reference }) => reference)
    const ever = await findItemsEver(slug, references.join(' '))
    const read = ever && then(day, ever)
    for (const reference of references) {
      const item = expected.items.find((each) => each.reference === reference)
      expect(read?.items.find((each) => each.reference === reference)).toEqual(item)
      for (const each of [reference, ...(item?.governs ?? [])]) {
        expect(read?.lines.get(each)).toEqual(expected.lines.get(each))
        expect(read?.states.get(each)).toEqual(expected.states.get(each))
      }
      for (const { sourceId } of item?.bearings ?? [])
        expect(read?.sources.get(sourceId)).toEqual(expected.sources.get(sourceId))
    }
  })

  it('a part of the text has the margin of the whole', async () => {
    const expected = then(day)
    for (const after of [null, '12']) {
      const part = textPartOf(statement.passages, after)
      const ever = await findTextPartEver(slug, after ?? '')
      if (!part || !ever) throw new Error('no such part')
      const asked = { filter: null, after }
      const made = textOf(expected, asked, part, frontOf(expected).alike)
      const read = textOf(then(day, ever), asked, part, await findAlikeItems(slug, day))
      expect(annotationsOf(read)).toEqual(annotationsOf(made))
      expect(anchorsOf(read)).toEqual(anchorsOf(made))
      expect(outlineOfText(read)).toEqual(outlineOfText(made))
      for (const item of made.dossier.items) {
        expect(linesOf(read.dossier, item)).toEqual(linesOf(made.dossier, item))
        for (const each of [item.reference, ...item.governs])
          expect(read.dossier.states.get(each)).toEqual(made.dossier.states.get(each))
      }
      const numbers = part.entries.map(({ number }) => number)
      expect(read.dossier.notes).toEqual(
        made.dossier.notes.filter(({ target }) => target.kind === 'span' && numbers.includes(target.passage)),
      )
    }
  })
})

it('between two turns every day counts the same', async () => {
  const turns = await findTurns(slug)
  expect(turns.length).toBeGreaterThan(50)
  for (const day of days) {
    const since = stateOf(day, turns).from ?? ''
    expect(since <= day).toBe(true)
    expect(await findAlikeItems(slug, since)).toEqual(await findAlikeItems(slug, day))
    expect(await findShownFigures(slug, since)).toEqual(await findShownFigures(slug, day))
  }
  expect(await findTurns('nowhere')).toEqual([])
})

it('nothing stood where there is no such statement', async () => {
  expect(await findStanding('nowhere', '2024-01-01')).toEqual([])
  expect(await findAlikeItems('nowhere', '2024-01-01')).toEqual([])
  expect(await findItemsEver('nowhere', '7c')).toBeNull()
  expect(await findTextPartEver('nowhere', '')).toBeNull()
})
