import { describe, expect, it } from 'vitest'
import { lettersApart, nearest, questionsNear, typedAs } from './near'
import { readQuery } from './query'

const near = new Map([
  ['joint', ['joint']],
  ['investigatons', ['investigations', 'investigation', 'investigative', 'investigates']],
  ['polcie', ['police']],
  ['Zzzz', []],
])

it.each([
  ['polcie', 'police', 1],
  ['investigatons', 'investigations', 1],
  ['police', 'police', 0],
  ['police', 'policies', 2],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['الشرتة', 'الشرطة', 1],
])('%s and %s are %i apart', (one, other, apart) => {
  expect(lettersApart(one, other)).toBe(apart)
  expect(lettersApart(other, one)).toBe(apart)
})

it('the nearest words come first, and none that are far', () => {
  expect(nearest('polcie', ['policies', 'police', 'politics', 'press'])).toEqual(['police', 'policies'])
  expect(nearest('investigaton', ['investigations', 'investigation', 'investigative'])).toEqual([
    'investigation',
    'investigations',
  ])
  expect(nearest('rabta', ['rabat', 'right'])).toEqual(['rabat'])
})

describe('what may have been meant', () => {
  it.each([
    ['investigatons', ['investigations', 'investigation', 'investigative']],
    ['joint investigatons', ['joint investigations', 'joint investigation', 'joint investigative']],
    ['polcie investigatons', ['police investigations']],
    ['joint', []],
    ['joint Zzzz', []],
    ['unknown', []],
  ])('%s', (typed, meant) => {
    expect(questionsNear(readQuery(typed), near).map(typedAs)).toEqual(meant)
  })

  it('keeps phrases, and what is not to be there', () => {
    const [first] = questionsNear(readQuery('polcie "joint teams" -"press release" -media'), near)
    expect(first && typedAs(first)).toBe('police "joint teams" -"press release" -media')
  })
})
