import { expect, it } from 'vitest'
import type { Member } from '@/lib/ground/platform/actor'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findNews, findPosition } from './news'

const database = await ownDatabase({ seeded: true })
const reader: Member = {
  kind: 'member',
  id: '00000000-0000-4000-8000-000000000001',
  sessionId: 's',
  publicName: 'R',
  roles: ['reviewer'],
}

const act = (verb: string, objectType: string) =>
  database.owner.$executeRaw`
    INSERT INTO events (actor_kind, verb, object_type, object_id, statement_id, payload)
    SELECT 'system', ${verb}, ${objectType}, gen_random_uuid()::text, id, '{}' FROM statements`

it('what was missed comes in its order, without what is told to nobody', async () => {
  const from = await findPosition()
  await act('submitted', 'revision')
  await act('signed in', 'session')
  await act('approved', 'revision')
  const told = await findNews(reader, from)
  expect(told.map(({ verb, slug }) => [verb, slug])).toEqual([
    ['submitted', 'rabat-2022-07-08'],
    ['approved', 'rabat-2022-07-08'],
  ])
  expect(told.map(({ position }) => BigInt(position))).toEqual([from + 1n, from + 3n])
  expect(await findNews(reader, await findPosition())).toEqual([])
})

it('who missed much is told the newest of it', async () => {
  const from = await findPosition()
  for (let time = 0; time < 205; time += 1) await act('edited', 'note')
  const told = await findNews(reader, from)
  expect(told).toHaveLength(200)
  expect(told.at(-1)?.position).toBe(String(await findPosition()))
})
