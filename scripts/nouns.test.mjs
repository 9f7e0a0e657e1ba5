// What rooms say of what is reviewed: none is missing from the list of all, and each is called something.
import { expect, it } from 'vitest'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { NOUNS } from '@/nouns'

const names = NOUNS.map(({ name }) => name).sort()

it('every noun that a room says is in the list of all, and no other', () => {
  const rooms = Object.values(import.meta.glob('../lib/**/noun.ts', { eager: true }))
  const said = rooms.flatMap((room) => Object.values(room)).filter((each) => typeof each === 'object')
  expect(said.map(({ name }) => name).sort()).toEqual(names)
  expect(new Set(said)).toEqual(new Set(NOUNS))
})

it('every noun is called something, and nothing else is called a noun', () => {
  const things = Object.entries(messagesOf('en').thing)
  const called = things.flatMap(([name, forms]) => ('noun' in forms ? name : []))
  expect(called.sort()).toEqual(names)
})
