import { describe, expect, it } from 'vitest'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { makePublic } from '@/scripts/test/make-public'
import { findActivity } from './data/activity'
import { findNews, findPosition } from './data/news'

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)

describe('news', () => {
  const act = (verb: string, objectType: string) =>
    database.owner.$executeRaw`
    INSERT INTO events (actor_kind, verb, object_type, object_id, statement_id, payload)
    SELECT 'system', ${verb}, ${objectType}, gen_random_uuid()::text, id, '{}' FROM statements`

  it('what was missed comes in its order, without what is told to nobody', async () => {
    const from = await findPosition()
    await act('submitted', 'revision')
    await act('signed in', 'session')
    await act('approved', 'revision')
    const told = await findNews(reviewer, from)
    expect(told.map(({ verb, slug }) => [verb, slug])).toEqual([
      ['submitted', 'rabat-2022-07-08'],
      ['approved', 'rabat-2022-07-08'],
    ])
    expect(told.map(({ position }) => BigInt(position))).toEqual([from + 1n, from + 3n])
    expect(await findNews(reviewer, await findPosition())).toEqual([])
  })

  it('who missed much is told the newest of it', async () => {
    const from = await findPosition()
    for (let time = 0; time < 205; time += 1) await act('edited', 'note')
    const told = await findNews(reviewer, from)
    expect(told).toHaveLength(200)
    expect(told.at(-1)?.position).toBe(String(await findPosition()))
  })
})

it('tells what was done to each kind of work, on which item, and of translations nothing', async () => {
  await makePublic({ analyst, reviewer })
  const objects = (await findActivity(reviewer, 500)).map(({ object }) => object)
  for (const kind of [
    'note',
    'search-log',
    'item-test',
    'lineage-link',
    'follow-up',
    'reader-message',
  ] as const)
    expect(objects).toContainEqual({ kind, id: expect.any(String), on: '7c' })
  expect(objects).toContainEqual(expect.objectContaining({ kind: 'revision', reference: '7c' }))
  expect(objects.some((object) => object.kind === 'translation')).toBe(false)
})
