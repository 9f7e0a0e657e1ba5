import { describe, expect, it } from 'vitest'
import { eachWord, MOST_EACH, nameOfOne, weightOf } from './each-word'
import { readQuery } from './query'

const named = (text: string) => eachWord(readQuery(text)).map(nameOfOne)

describe('the questions that a question is made of', () => {
  it.each([
    ['promise of joint investigations', ['promise', 'joint', 'investigations']],
    ['la police et les enquêtes', ['police', 'enquêtes']],
    ['la cooperación de la policía', ['cooperación', 'policía']],
    ['التعاون مع الشرطة', ['التعاون', 'الشرطة']],
    ['"joint investigations" promise', ['joint investigations', 'promise']],
    // Nothing else is left: then they are looked for themselves.
    ['to be or not to be', ['to', 'be', 'or', 'not']],
    ['Police police', []],
    ['Police police visas', ['Police', 'visas']],
    ['police', []],
    ['"joint investigations"', []],
  ])('%s', (text, words) => {
    expect(named(text)).toEqual(words)
  })

  it('leaves out in each what is not to be there', () => {
    for (const { without } of eachWord(readQuery('joint police -visas'))) expect(without).toEqual(['visas'])
  })

  it('are no more than are looked for', () => {
    expect(named(Array.from({ length: 30 }, (_, index) => `word${index}`).join(' '))).toHaveLength(MOST_EACH)
  })
})

it('one word more counts for more than a rarer one', () => {
  expect(weightOf(1000) + weightOf(1000)).toBeGreaterThan(weightOf(0))
  expect(weightOf(1)).toBeGreaterThan(weightOf(100))
})
