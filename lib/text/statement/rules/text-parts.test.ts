import { describe, expect, it } from 'vitest'
import type { PassageView } from '../types'
import { partHolding, textPartOf, textPartsOf } from './text-parts'

const text = (length: number): PassageView[] =>
  Array.from({ length }, (_, index) => ({
    number: index + 1,
    start: index * 10,
    end: index * 10 + 9,
    text: `Passage ${index + 1}.`,
  }))

const numbers = (length: number, after: string | null) =>
  textPartOf(text(length), after)?.entries.map(({ number }) => number)

describe('a part', () => {
  it('holds each passage once, and is the one that links to its passages lead to', () => {
    const seen: number[] = []
    for (let after: string | null = null; ; ) {
      const part = textPartOf(text(95), after)
      for (const { number } of part?.entries ?? []) expect(partHolding(number)).toBe(after)
      seen.push(...(part?.entries.map(({ number }) => number) ?? []))
      if (part?.next == null) break
      after = part.next
    }
    expect(seen).toEqual(text(95).map(({ number }) => number))
  })

  it.each(['0', '1', '11', '13', '012', '-12', '12.0', '12e0', '7c', 'S40', 'NaN', '', ' 12', '96'])(
    'does not follow “%s”',
    (after) => {
      expect(numbers(95, after)).toBeUndefined()
    },
  )
})

it('the outline names every part with its first and last passage', () => {
  expect(textPartsOf(text(11))).toHaveLength(1)
  expect(textPartsOf(text(25)).map(({ after, first, last }) => [after, first.number, last.number])).toEqual([
    [null, 1, 12],
    ['12', 13, 24],
    ['24', 25, 25],
  ])
})
