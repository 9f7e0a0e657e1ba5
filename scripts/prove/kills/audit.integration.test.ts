import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { saveDraft } from '@/lib/assessment/status-update/mutations/save-draft'
import { composeSchema } from '@/lib/assessment/status-update/schema'
import { memberOf, ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { reply } from '@/lib/text/note/mutations/reply'
import { annotateSchema, replySchema } from '@/lib/text/note/schema'
import { audit } from './audit.mjs'

// A harness that finds nothing has to be seen to find what there is.

const database = await ownDatabase({ seeded: true })
const analyst = await memberOf(database, 'analyst')

const nothing = { lost: [], doubled: [], halfDone: [], unforeseen: [] }
const words = (mark: string) => ({ body: `Test note ${mark}`, language: 'en', visibility: 'team' })
const on = { statement: 'rabat-2022-07-08', about: 'item', reference: '7c' }

async function note(mark: string, key = mark) {
  return (await annotate(analyst, annotateSchema.parse({ ...on, ...words(mark), key }))).id
}

type Promised = { state: 'acknowledged' | 'refused' | 'unknown'; place?: string; kind?: string }

/** What it finds of one write that is in the ledger. */
async function foundOf(mark: string, { kind = 'note', ...promised }: Promised) {
  const result = await audit(database.ownerUrl, new Map([[mark, { kind, times: 1, ...promised }]]))
  const about = (lines: string[]) => lines.filter((line) => line.includes(mark))
  return Object.fromEntries(Object.entries(result).map(([what, lines]) => [what, about(lines)]))
}

it('finds nothing where an acknowledged write is there once', async () => {
  const [mark, below] = [randomUUID(), randomUUID()]
  const id = await note(mark)
  await reply(analyst, replySchema.parse({ ...words(below), key: below, noteId: id }))
  expect(await foundOf(mark, { state: 'acknowledged', place: id })).toEqual(nothing)
  expect(await foundOf(below, { state: 'acknowledged', place: id, kind: 'reply' })).toEqual(nothing)
})

it('finds nothing where one that nobody answered is there once or not at all', async () => {
  const mark = randomUUID()
  await note(mark)
  expect(await foundOf(mark, { state: 'unknown' })).toEqual(nothing)
  expect(await foundOf(randomUUID(), { state: 'unknown' })).toEqual(nothing)
})

it('finds what is lost, and what is not where it was said to be', async () => {
  const [lost, elsewhere] = [randomUUID(), randomUUID()]
  await note(elsewhere)
  for (const mark of [lost, elsewhere])
    expect(await foundOf(mark, { state: 'acknowledged', place: randomUUID() })).toEqual({
      ...nothing,
      lost: [`note ${mark}`],
    })
})

it('of drafts finds what is lost of the newest alone: it stands in the place of what the same person saved before', async () => {
  const [former, newest] = [randomUUID(), randomUUID()]
  const save = (mark: string, version: number) =>
    saveDraft(
      analyst,
      composeSchema.parse({
        ...{ statement: 'rabat-2022-07-08', reference: '9b', party: 'all', opened: 'all', version },
        inShort: `Test ${mark}`,
      }),
    )
  const promised = (mark: string) =>
    [mark, { kind: 'draft', state: 'acknowledged', place: '9b', times: 1, slot: 0 }] as const
  const { version } = await save(former, 0)
  await save(newest, version)
  const { lost } = await audit(database.ownerUrl, new Map([promised(former), promised(newest)]))
  expect(lost).toEqual([])
  const swapped = await audit(database.ownerUrl, new Map([promised(newest), promised(former)]))
  expect(swapped.lost).toEqual([`draft ${former}`])
})

it('finds what is there twice', async () => {
  const mark = randomUUID()
  const id = await note(mark)
  const other = randomUUID()
  await note(mark, other)
  const found = await foundOf(mark, { state: 'acknowledged', place: id })
  expect(found.doubled).toEqual([`note ${mark}`])
})

it('finds what was refused and is there all the same, and what nobody sent', async () => {
  const mark = randomUUID()
  await note(mark)
  expect(await foundOf(mark, { state: 'refused' })).toEqual({ ...nothing, unforeseen: [`note ${mark}`] })
  expect((await audit(database.ownerUrl, new Map())).unforeseen).toContain(mark)
})

it.each([
  ['version', 'note_versions', 'note_id::text = $1', 'it is not whole'],
  ['form', 'sent_forms', "made->>'id' = $1", 'its form is kept as what made null'],
  // The last one: without its link nothing more can be recorded.
  [
    'event',
    'event_links',
    'position IN (SELECT position FROM events WHERE object_id = $1)',
    'the record says ""',
  ],
])('finds what is there without its %s', async (_part, table, isOf, said) => {
  const mark = randomUUID()
  const id = await note(mark)
  await withClient(database.ownerUrl, async (client) => {
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await client.query(`DELETE FROM ${table} WHERE ${isOf}`, [id])
  })
  const found = await foundOf(mark, { state: 'acknowledged', place: id })
  expect(found).toEqual({ ...nothing, halfDone: [`note ${mark}: ${said}`] })
})
