import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { annotateSchema } from '@/lib/text/note/schema'
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

it('finds what is lost, and what is not where it was said to be', async () => {
  const [lost, elsewhere] = [randomUUID(), randomUUID()]
  await note(elsewhere)
  for (const mark of [lost, elsewhere])
    expect(await foundOf(mark, { state: 'acknowledged', place: randomUUID() })).toEqual({
      ...nothing,
      lost: [`note ${mark}`],
    })
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
