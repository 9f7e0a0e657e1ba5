import { describe, expect, it } from 'vitest'
import type { SeenClauseView, SeenText } from '../types'
import { besideBase, itemsNotIn, seenTextsOn, wordsSaid } from './seen-texts'
import { governed, governing, seenClause, seenText } from './testing'

const clause = seenClause()
const text = seenText('en-one', {
  language: 'en',
  text: 'It will include: help',
  extent: 'beginning',
  clauses: [clause],
})

const alone = { ...governed, reference: '8a', start: 40, end: 44, force: 'agreed' } as const
const items = [governing, governed, alone]

describe('seenTextsOn', () => {
  const replaced = { ...text, replacedAt: '2026-12-01T10:00:00.000Z' }
  it.each<[string, SeenText, string | undefined, boolean]>([
    ['before it was brought', text, '2026-11-25', false],
    ['on the day it was brought', text, '2026-11-26', true],
    ['now', text, undefined, true],
    ['before people brought another', replaced, '2026-11-30', true],
    ['on the day of the other', replaced, '2026-12-01', false],
    ['after the other', replaced, undefined, false],
  ])('%s', (_when, one, day, isShown) => {
    expect(seenTextsOn([one], day)).toEqual(isShown ? [one] : [])
  })
})

describe('wordsSaid', () => {
  it.each<[SeenClauseView, string]>([
    [clause, 'will include'],
    [{ ...clause, words: null }, 'It will include:'],
  ])('%j', (one, words) => {
    expect(wordsSaid(one)).toBe(words)
  })
})

describe('besideBase', () => {
  const added: SeenClauseView = { ...clause, reference: null, start: 17, end: 21, exact: 'help', words: null }
  const row = (one: SeenText) =>
    besideBase(one, items).map((line) => [
      line.kind,
      'base' in line ? line.base.exact : null,
      'other' in line ? line.other.exact : null,
    ])

  it('says of the part that was seen what it has, in the order of the base', () => {
    expect(row({ ...text, clauses: [added, clause] })).toEqual([
      ['both', 'It could include', 'It will include:'],
      ['only other', null, 'help'],
    ])
  })

  it('says what a text lacks only where it was seen whole', () => {
    expect(row({ ...text, extent: 'whole' })).toEqual([
      ['both', 'It could include', 'It will include:'],
      ['only base', 'help', null],
      ['only base', 'help', null],
    ])
    expect(itemsNotIn(text, items)).toEqual([governed, alone])
  })

  it('tells where the two differ, with the reason', () => {
    expect(besideBase(text, items)[0]).toMatchObject({
      differs: true,
      base: { words: null, said: { force: 'conditional', why: null } },
      other: { words: { start: 3, end: 15 }, said: { force: 'agreed', why: 'Future without condition.' } },
    })
  })
})
