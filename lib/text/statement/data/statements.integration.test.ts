import { expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findParties } from './statements'

const database = await ownDatabase({ seeded: true })

it('gives the parties of every statement once, as the earliest names them', async () => {
  const seeded = (await findParties()).map(({ key }) => key)
  expect(seeded).toEqual(['eu-commission', 'spain', 'morocco'])
  const earlier = await database.owner.statement.create({
    data: {
      slug: 'test-2020',
      title: 'Test',
      shortTitle: 'Test',
      place: 'Nowhere',
      date: new Date('2020-01-02'),
    },
  })
  await database.owner.party.createMany({
    data: [
      { statementId: earlier.id, key: 'party-a', position: 0, name: 'Party A', representedBy: 'A' },
      { statementId: earlier.id, key: 'spain', position: 1, name: 'Test name', representedBy: 'B' },
    ],
  })
  expect((await findParties()).map(({ key, name }) => [key, name])).toEqual([
    ['party-a', 'Party A'],
    ['spain', 'Test name'],
    ['eu-commission', 'European Commission'],
    ['morocco', 'Morocco'],
  ])
})
