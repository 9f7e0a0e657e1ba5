import { expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { REVIEW_STATES } from '../types'
import { STEPS } from './steps'

const database = await ownDatabase({ seeded: false })

it('the database takes the same steps as the code, and no other', async () => {
  const pairs = REVIEW_STATES.flatMap((from) => REVIEW_STATES.map((to) => ({ from, to })))
  const taken = await Promise.all(
    pairs.map(async ({ from, to }) => {
      const [row] = await database.app.$queryRaw<{ is: boolean }[]>`SELECT is_step(${from}, ${to}) AS is`
      return row?.is ? [`${from} ${to}`] : []
    }),
  )
  const steps = Object.values(STEPS).flatMap(({ from, to }) => from.map((state) => `${state} ${to}`))
  expect(taken.flat().sort()).toEqual([...new Set(steps)].sort())
})
