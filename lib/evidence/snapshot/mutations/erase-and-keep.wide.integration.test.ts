import { expect, it } from 'vitest'
import { answerOf, ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { withheldOf } from '@/scripts/test/made'
import { bringSchema } from '../schema'
import { bringFile } from './bring-file'
import { erase } from './end-withholding'
import { keepCopy } from './keep-copy'
import { keptCopy, openCapture, sha256Of, visitOf } from './testing'

// Two sources with the same bytes, of which those of one are erased while a copy of the other is being kept: that copy has its bytes, or there is none
// and the capture says why. What copies say here was written for the test.

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer, admin } = await peopleOf(database)

/** A copy of a page with these words, and the decision by which it is to be erased. */
async function doomed(sourceId: string, text: string) {
  const snapshotId = await keptCopy(database, analyst, text, { sourceId })
  const said = { extent: 'whole', words: '', reason: 'law', erase: 'yes' }
  return (await withheldOf(reviewer, snapshotId, said)).ending
}
const bytesOf = (text: string) =>
  database.owner.storedBytes.findUniqueOrThrow({ where: { sha256: sha256Of(text) } })

/** Until somebody waits for what another has, or this is done. */
async function untilHeldUp(work: Promise<unknown>) {
  let isDone = false
  const end = () => {
    isDone = true
  }
  work.then(end, end)
  for (let waits = false; !waits && !isDone; ) {
    const [row] = await database.owner.$queryRaw<{ waits: boolean }[]>`
      SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted) AS waits`
    waits = row?.waits === true
  }
}

it('who erases waits for whoever keeps the same bytes for another source, and leaves them', async () => {
  const text = 'Test page, the same under two addresses'
  const first = await doomed('S17', text)
  let erasing: Promise<unknown> = Promise.resolve()
  const id = await keepCopy(await openCapture(database, analyst, 'S19'), visitOf(text), async () => {
    // All of the copy is written, and nothing of it stands yet.
    erasing = answerOf(erase(admin, first))
    await untilHeldUp(erasing)
  })
  expect(await erasing).toBe('done')
  expect(id).not.toBeNull()
  expect((await bytesOf(text)).erasedAt).toBeNull()
})

it('whichever comes first, a copy has its bytes or there is none, and nobody waits for ever', async () => {
  const outcomes = new Set<string>()
  for (let round = 0; round < 24; round += 1) {
    const text = `Test page, the same under two addresses, ${round}`
    const first = await doomed(round % 2 === 0 ? 'S20' : 'S21', text)
    const capture = await openCapture(database, analyst, 'S22')
    const later = new Promise((resolve) => setTimeout(resolve, 2 * round))
    const [id, answer] = await Promise.all([
      keepCopy(capture, visitOf(text)),
      later.then(() => answerOf(erase(admin, first))),
    ])
    const { outcome } = await database.owner.capture.findUniqueOrThrow({ where: { id: capture } })
    const isGone = (await bytesOf(text)).erasedAt !== null
    expect({ answer, outcome, isGone }, `round ${round}`).toEqual({
      answer: 'done',
      outcome: id === null ? 'erased' : 'kept',
      isGone: id === null,
    })
    outcomes.add(`${outcome}`)
  }
  expect(outcomes).toContain('kept')
}, 120_000)

it('who brings a file has its bytes before the record, as whoever keeps a page has', async () => {
  const text = 'Test file, the same as a page'
  const said = { titleBasis: 'described', publisher: 'A test publisher', language: 'en', type: 'official' }
  for (let round = 0; round < 12; round += 1) {
    const page = visitOf(`${text} ${round}`)
    const { fetchedAt, contentType, file, text: words } = page
    const title = `Test ${sha256Of(String(round))}`
    const form = bringSchema.parse({ ...said, title, file: 'there', cameBy: 'access_request' })
    const later = new Promise((resolve) => setTimeout(resolve, 2 * round))
    const [id, answer] = await Promise.all([
      keepCopy(await openCapture(database, analyst, 'S24'), page),
      later.then(() => answerOf(bringFile(analyst, form, { fetchedAt, contentType, file, text: words }))),
    ])
    expect(id).not.toBeNull()
    expect(['done', 'duplicate']).toContain(answer)
  }
}, 120_000)
