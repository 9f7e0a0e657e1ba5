import { expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { verifyDatabase } from '@/scripts/verify/database'
import { type Met, meetings } from './testing-covering'

const ROUNDS = 12
const database = await ownDatabase({ seeded: true })

it('what is written while words of its source are withheld never shows them, nor hides them once they are shown again', async () => {
  const { withheld, shown } = await meetings(database, ROUNDS)
  const otherwise = ({ body, expected }: Met) => body !== expected
  expect(withheld.filter(otherwise)).toEqual([])
  expect(shown.filter(otherwise)).toEqual([])
  // They met in both orders.
  for (const all of [withheld, shown]) {
    const first = all.filter(({ wroteFirst }) => wroteFirst).length
    expect(Math.min(first, ROUNDS - first)).toBeGreaterThanOrEqual(Math.floor(ROUNDS / 10))
  }
  expect((await verifyDatabase(database.ownerUrl, [], [])).findings).toEqual([])
}, 60_000)
