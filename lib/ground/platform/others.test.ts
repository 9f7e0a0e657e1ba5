import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { eachAmongOthers, ownTurn } from './others'

it('of what waits for its turn one is let on a turn', async () => {
  const done: string[] = []
  const pieces = ['one', 'two', 'three'].map(async (name) => {
    await ownTurn()
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

it('what is made of many is made some at a time, in their order', async () => {
  const done: string[] = []
  const between = turn().then(() => done.push('others'))
  const made = eachAmongOthers([1, 2, 3], (each) => done.push(`piece ${each}`) && each * 2, 2)
  expect([await made, await eachAmongOthers([], String)]).toEqual([[2, 4, 6], []])
  await between
  expect(done).toEqual(['piece 1', 'piece 2', 'others', 'piece 3'])
})
