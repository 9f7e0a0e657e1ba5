import { beforeAll, expect, it } from 'vitest'
import { bringFile, readBrought } from '@/lib/evidence/snapshot/mutations/bring-file'
import { erase, lift } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { showCopy } from '@/lib/evidence/snapshot/mutations/show-copy'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { bringSchema } from '@/lib/evidence/snapshot/schema'
import { listSource } from '@/lib/evidence/source/mutations/source-review'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { findRecordLines } from '@/lib/record/event/data/record-lines'
import { withheldOf } from '@/scripts/test/made'
import { findRecordPart } from './history'

// What is done to copies of a source stands in the record of each statement whose library has the source, once readers see it. Words of the copies
// were written for the test.

const slug = 'rabat-2022-07-08'
const SECRET = 'Somebody Known'
const ENDS = { locale: 'en', sourceId: 'S12', number: 1 }

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer, reviewer2: other } = await peopleOf(database)
let before: bigint
beforeAll(async () => {
  before = await lastPosition()
})

async function lastPosition(): Promise<bigint> {
  const { position } = await database.owner.event.findFirstOrThrow({ orderBy: { position: 'desc' } })
  return position
}

/** The acts on copies in the record since the test began, oldest first, as the page names them. */
async function told() {
  const { events, copies, sources } = (await findRecordPart(slug, null, 100)) ?? {}
  return (events ?? [])
    .filter(({ position }) => BigInt(position) > before)
    .reverse()
    .flatMap(({ position, verb, by }) => {
      const act = copies?.find((each) => each.position === position)
      if (!act) return []
      expect(sources?.map(({ id }) => id)).toContain(act.sourceId)
      const { sourceId, number, shown, extent, reason } = act
      return [
        {
          verb,
          by: by?.publicName ?? null,
          on: `${sourceId} ${number}`,
          said: [shown, extent, reason].filter(Boolean),
        },
      ]
    })
}

it('tells who kept, opened, withheld, lifted and erased which copy, and none of its words', async () => {
  await keptCopy(database, analyst, 'Earlier words of a test', { sourceId: 'S12' })
  const id = await keptCopy(database, analyst, `Test words. ${SECRET} came.`, { sourceId: 'S12' })
  await showCopy(other, { ...ENDS, snapshotId: id, shown: 'whole', seen: 'quoted' })
  await lift(other, (await withheldOf(reviewer, id, { words: SECRET })).ending)
  const whole = { extent: 'whole', words: '', reason: 'law', erase: 'yes' }
  await erase(other, (await withheldOf(reviewer, id, whole)).ending)

  const [one, two] = [reviewer, other].map(({ publicName }) => publicName)
  expect(await told()).toEqual([
    { verb: 'kept', by: null, on: 'S12 1', said: [] },
    { verb: 'kept', by: null, on: 'S12 2', said: [] },
    { verb: 'opened', by: two, on: 'S12 2', said: ['whole'] },
    { verb: 'withheld', by: one, on: 'S12 2', said: ['stretch', 'danger'] },
    { verb: 'lifted', by: two, on: 'S12 2', said: ['stretch', 'danger'] },
    { verb: 'withheld', by: one, on: 'S12 2', said: ['whole', 'law'] },
    { verb: 'erased', by: two, on: 'S12 2', said: ['whole', 'law'] },
  ])
  const lines = await findRecordLines(slug, before, { events: 1_000, acts: 1_000, bytes: 1_000_000 })
  expect(
    JSON.stringify(lines, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
  ).not.toContain(SECRET)
})

it('tells of a copy that was brought once readers see its source, under a statement that has it', async () => {
  const known = await told()
  const brought = await bringFile(
    analyst,
    bringSchema.parse({
      ...{
        file: 'there',
        cameBy: 'handed_out',
        title: 'Test leaflet, never handed out',
        titleBasis: 'described',
      },
      ...{ publisher: 'A test publisher', language: 'en', type: 'official' },
    }),
    await readBrought(
      analyst,
      new TextEncoder().encode(
        '<!doctype html><html><title>A test</title><p>Test words of a leaflet.</html>',
      ),
    ),
  )
  const { id: commitmentId } = await database.owner.commitment.findFirstOrThrow({
    where: { reference: '7c', statement: { slug } },
    select: { id: true },
  })
  await database.owner.bearing.create({ data: { sourceId: brought.id, commitmentId, stance: 'context' } })
  expect(await told()).toEqual(known)
  await listSource(reviewer, { locale: 'en', sourceId: brought.id, seen: [] })
  expect((await told()).filter(({ on }) => on.startsWith(brought.id))).toEqual([
    { verb: 'brought', by: analyst.publicName, on: `${brought.id} 1`, said: [] },
    { verb: 'kept', by: analyst.publicName, on: `${brought.id} 1`, said: [] },
  ])
})
