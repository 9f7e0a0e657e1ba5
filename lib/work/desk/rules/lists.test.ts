import { expect, it } from 'vitest'
import { partOrFirst } from '@/lib/ground/platform/parts'
import { deskListIn, partAsked } from './lists'

const all = Array.from({ length: 60 }, (_, index) => String(index))
const partOf = (...asked: Parameters<typeof partAsked>) =>
  partOrFirst(all, { nameOf: (id) => id, ...partAsked(...asked) })

it('is the beginning of every list on the whole desk, with how many it has, wherever one was', () => {
  const whole = { only: null, after: '7' }
  expect(partOf(whole, 'notes')).toMatchObject({ entries: all.slice(0, 5), total: 60 })
})

it('is a part of the list that alone is asked for, and of the others only how many they have', () => {
  const one = { only: 'notes', after: '24' } as const
  expect(partOf(one, 'notes')).toMatchObject({
    entries: all.slice(25, 50),
    before: 25,
    total: 60,
    next: '49',
  })
  expect(partOf(one, 'queue')).toEqual({ entries: [], before: 0, total: 60, previous: null, next: null })
})

it('is the beginning of the other list of its section, so that none seems to hold nothing', () => {
  const one = { only: 'queue', after: '24' } as const
  expect(partOf(one, 'imported')).toMatchObject({ entries: all.slice(0, 5), total: 60 })
})

it.each([
  ['queue', 'queue'],
  ['nothing', null],
  ['toString', null],
  [null, null],
])('reads %j as %j', (asked, list) => {
  expect(deskListIn(asked)).toBe(list)
})
