import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inTurn } from './others'

it('of what waits for its turn one is let on a turn', async () => {
  const done: string[] = []
  const pieces = ['one', 'two', 'three'].map(async (name) => {
    await inTurn()
    done.push(name)
  })
  const between = async () => {
    for (const _ of pieces) {
      await turn()
      done.push('others')
    }
  }
  await Promise.all([...pieces, between()])
  for (const name of ['two', 'three']) expect(done[done.indexOf(name) - 1]).toBe('others')
})
