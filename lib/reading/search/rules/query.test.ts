import { describe, expect, it } from 'vitest'
import { asksForSomething, readQuery } from './query'

const none = { words: [], phrases: [], without: [] }

describe('what somebody typed', () => {
  it.each([
    ['joint investigations', { ...none, words: ['joint', 'investigations'] }],
    ['"joint investigations" police', { ...none, words: ['police'], phrases: ['joint investigations'] }],
    ['«coopération policière»', { ...none, phrases: ['coopération policière'] }],
    ['« coopération policière »', { ...none, phrases: ['coopération policière'] }],
    ['“تعاون الشرطة” الهجرة', { ...none, words: ['الهجرة'], phrases: ['تعاون الشرطة'] }],
    ['police -press', { ...none, words: ['police'], without: ['press'] }],
    ['police -"press release"', { ...none, words: ['police'], without: ['press release'] }],
    ['co-operation', { ...none, words: ['co-operation'] }],
    ['this or that', { ...none, words: ['this', 'or', 'that'] }],
    ['"never closed', { ...none, words: ['"never', 'closed'] }],
    ['a & b | !c:* <-> (d)', { ...none, words: ['a', 'b', '!c:*', '(d)'] }],
    ['Police police "a b" “A B” -x -X', { words: ['Police'], phrases: ['a b'], without: ['x'] }],
    ['- " " "" !!!', none],
    ['', none],
  ])('%s', (text, expected) => {
    expect(readQuery(text)).toEqual(expected)
  })

  it.each([
    ['police', true],
    ['"joint"', true],
    ['-police', false],
    ['!!! 👮', false],
    ['', false],
  ])('asks for something: %j is %s', (text, expected) => {
    expect(asksForSomething(readQuery(text))).toBe(expected)
  })
})
