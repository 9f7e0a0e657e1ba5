import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { InTurn } from './in-turn'

it('what stands inside is there once others had their turn', async () => {
  const told: string[] = []
  const made = InTurn({ children: 'words' }).then((children) => told.push(String(children)))
  await Promise.resolve()
  expect(told).toEqual([])
  await turn()
  await made
  expect(told).toEqual(['words'])
})
