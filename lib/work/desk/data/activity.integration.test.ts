import { expect, it } from 'vitest'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { makePublic } from '@/scripts/test/make-public'
import { findActivity } from './activity'

const database = await ownDatabase({ seeded: true })

it('tells what was done to each kind of work, on which item, and of translations nothing', async () => {
  const { analyst, reviewer } = await peopleOf(database)
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
