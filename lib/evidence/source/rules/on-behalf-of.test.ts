import { describe, expect, test } from 'vitest'
import { choicesFor, isForParties, keptOf, partiesIn } from './on-behalf-of'

test.each([
  [null, null],
  ['', null],
  ['nobody', []],
  ['morocco', ['morocco']],
  ['morocco spain', ['morocco', 'spain']],
])('%s names %s', (kept, parties) => {
  expect(partiesIn(kept)).toEqual(parties)
})

test('parties are kept in one order, each once', () => {
  expect(keptOf(['spain', 'morocco', 'spain'])).toBe('morocco spain')
})

test.each([
  ['nobody', true],
  ['spain', true],
  ['eu-commission morocco spain', true],
  ['', false],
  ['spain morocco', false],
  ['morocco  spain', false],
  ['morocco morocco', false],
  ['morocco nobody', false],
  ['Morocco', false],
  ['morocco,spain', false],
])('%j can be kept: %s', (text, answer) => {
  expect(isForParties(text)).toBe(answer)
})

describe('what can be chosen', () => {
  test('of three parties every set, fewer first, then nobody', () => {
    expect(choicesFor(['eu-commission', 'spain', 'morocco'])).toEqual([
      'eu-commission',
      'spain',
      'morocco',
      'eu-commission spain',
      'eu-commission morocco',
      'morocco spain',
      'eu-commission morocco spain',
      'nobody',
    ])
  })

  test('of many parties each alone and all together, and what stands', () => {
    const keys = Array.from({ length: 12 }, (_, index) => `p${String(index).padStart(2, '0')}`)
    const offered = choicesFor(keys, 'p01 p02')
    expect(offered).toHaveLength(15)
    expect(offered).toContain('p01 p02')
    expect(offered).toContain(keys.join(' '))
  })

  test('of six parties pairs too, and no set of three', () => {
    const offered = choicesFor(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(offered).toHaveLength(6 + 15 + 1 + 1)
    expect(offered.every((each) => isForParties(each))).toBe(true)
  })
})
