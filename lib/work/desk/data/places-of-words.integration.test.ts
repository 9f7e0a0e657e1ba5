import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { typedCitation } from '@/lib/assessment/status-update/rules/testing'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { ownDatabase, peopleOf, withClient } from '@/lib/ground/platform/testing'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { typedNote } from '@/lib/text/note/mutations/testing'
import { judged as judgedAs, withheldOf } from '@/scripts/test/made'
import { findPlacesOfWords } from './places-of-words'

// Words that were written for the test, and name nobody.

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer, admin } = await peopleOf(database)
const words = 'زقزوق قنديل'

it('lists for a reviewer where words stand in our texts, and what withholding them covers', async () => {
  const judged = (reference: string, sourceId: string, rationale: string, more = {}) =>
    judgedAs(analyst, reference, 'eu-commission', {
      ...{ rationale, citations: [typedCitation({ sourceId })], ...more },
    })
  const citing = await judged('7e', 'S40', 'زَقْزُوق قِنْ\u00adدِيل came [1].')
  const other = await judged('7d', 'S12', `${words} came [1].`)
  await judged('7b', 'S40', 'Nobody came [1].', { laterText: 'https://example.org/zaqzuq' })
  const note = await annotate(
    analyst,
    typedNote({ reference: '7e', language: 'ar', body: `ملاحظة: ${words}` }),
  )
  const asked = { sourceId: 'S40', sought: [{ words, withholdingId: null }] }
  const places = [
    expect.objectContaining({ type: 'note', address: `/desk/notes/${note.id}`, isCovered: false }),
    expect.objectContaining({
      ...{ type: 'revision', address: `/desk/reviews/${citing}` },
      ...{ isCovered: true, isPublic: false, reference: '7e', party: 'eu-commission', number: 1 },
      statement: expect.objectContaining({ parties: expect.any(Array), language: 'en' }),
    }),
    expect.objectContaining({ address: `/desk/reviews/${other}`, isCovered: false }),
  ]
  const found = await findPlacesOfWords(reviewer, asked)
  expect(found).toHaveLength(3)
  expect(found).toEqual(expect.arrayContaining(places))
  // An address stays as it is.
  expect(
    await findPlacesOfWords(reviewer, {
      sourceId: 'S40',
      sought: [{ words: 'zaqzuq', withholdingId: null }],
    }),
  ).toMatchObject([
    { type: 'revision', reference: '7b', party: 'eu-commission', number: 1, isCovered: false },
  ])
  expect(await findPlacesOfWords(analyst, asked)).toEqual([])
  expect(await findPlacesOfWords(admin, asked)).toEqual([])

  const snapshotId = await keptCopy(database, analyst, `صفحة للتجربة: ${words}.`)
  await withheldOf(reviewer, snapshotId, { words })
  expect(await findPlacesOfWords(reviewer, asked)).toEqual(expect.arrayContaining(places))
})

describe('looks where words can be covered', () => {
  const foundBy = async (sought: string) =>
    findPlacesOfWords(reviewer, { sourceId: 'S40', sought: [{ words: sought, withholdingId: null }] })

  it('in a note in each of its languages, and in what it rests on, which readers see before its review', async () => {
    const note = await database.app.note.findFirstOrThrow({
      where: { kind: 'context', shownAt: { not: null }, publishedAt: null },
      include: { sources: { orderBy: { number: 'asc' } } },
    })
    const [source] = note.sources
    const said = [note.title, ...[note.titles, note.bodies].flatMap((each) => Object.values(Object(each)))]
    expect(said.length).toBeGreaterThan(6)
    for (const words of [...said, source?.quote, source?.saidBy, source?.url])
      if (typeof words === 'string')
        expect(await foundBy(words.slice(0, 60)), words).toContainEqual(
          expect.objectContaining({ type: 'note', id: note.id, isPublic: true }),
        )
  })

  it('in every table of which words are covered', async () => {
    const query = readFileSync('lib/work/desk/data/places-of-words.ts', 'utf8')
    const tables = await withClient(database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT c.relname AS name FROM pg_class c
          WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND coverable(c.relname) <> '{}'`,
      )
      return rows.map(({ name }) => name)
    })
    expect(tables.length).toBeGreaterThan(20)
    expect(tables.filter((name) => !new RegExp(`(?:FROM|JOIN) ${name} `).test(query))).toEqual([])
  })
})
