import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentsOf } from './segments'
import { contains, contextOf, isSpanOf, type NamedSpan, overlaps, sliceOf } from './span'

describe('segments of any spans', () => {
  const text = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' })
  const anySpan = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom('commitment' as const, 'variant' as const),
    start: fc.nat(60),
    end: fc.nat(60),
  })

  test('joined they are the text, and each lies under the spans that hold it', () => {
    fc.assert(
      fc.property(text, fc.nat(20), fc.array(anySpan, { maxLength: 8 }), (words, offset, some) => {
        const segments = segmentsOf(words, offset, some)
        expect(segments.map((segment) => segment.text).join('')).toBe(words)
        segments.forEach((segment, index) => {
          expect(segment.start).toBe(index === 0 ? offset : segments[index - 1]?.end)
          expect(segment.end).toBeGreaterThan(segment.start)
          for (const each of some) {
            const over = each.kind === 'commitment' ? segment.commitments : segment.variants
            expect(over.includes(each.id)).toBe(overlaps(each, segment) && each.start < each.end)
          }
        })
      }),
    )
  })

  test('every span within starts once and ends once', () => {
    fc.assert(
      fc.property(text, fc.array(anySpan, { maxLength: 8 }), (words, some) => {
        const segments = segmentsOf(words, 0, some)
        for (const each of some.filter(({ start, end }) => start < end && end <= words.length)) {
          expect(segments.filter(({ starts }) => starts.includes(each.id)).map(({ start }) => start)).toEqual(
            [each.start],
          )
          expect(segments.filter(({ ends }) => ends.includes(each.id)).map(({ end }) => end)).toEqual([
            each.end,
          ])
        }
      }),
    )
  })

  test('a span that reaches beyond the passage starts or ends only where it does', () => {
    const beyond: NamedSpan = { id: '1a', kind: 'commitment', start: 5, end: 25 }
    expect(segmentsOf('0123456789', 10, [beyond])).toMatchObject([
      { commitments: ['1a'], starts: [], ends: [] },
    ])
  })
})

describe('spans', () => {
  test.each([
    [0, 5, true],
    [0, 6, false],
    [2, 2, false],
    [3, 2, false],
    [-1, 2, false],
    [0.5, 2, false],
    [Number.NaN, 2, false],
  ])('%d to %d lies in five units: %s', (start, end, expected) => {
    expect(isSpanOf({ start, end }, 5)).toBe(expected)
    expect(sliceOf('abcde', { start, end }) !== null).toBe(expected)
  })

  test('a character is never cut in two', () => {
    expect(sliceOf('a😀b', { start: 1, end: 3 })).toBe('😀')
    expect(sliceOf('a😀b', { start: 1, end: 2 })).toBeNull()
    expect(sliceOf('a😀b', { start: 2, end: 4 })).toBeNull()
    const side = 'x'.repeat(31)
    expect(contextOf(`😀${side}word${side}😀`, { start: 33, end: 37 })).toEqual({
      prefix: side,
      suffix: side,
    })
  })

  test.each([
    [{ start: 0, end: 5 }, { start: 0, end: 5 }, true, true],
    [{ start: 0, end: 5 }, { start: 1, end: 4 }, true, true],
    [{ start: 0, end: 5 }, { start: 4, end: 6 }, false, true],
    [{ start: 0, end: 5 }, { start: 5, end: 6 }, false, false],
  ])('%o and %o', (outer, inner, holds, touches) => {
    expect(contains(outer, inner)).toBe(holds)
    expect(overlaps(outer, inner)).toBe(touches)
    expect(overlaps(inner, outer)).toBe(touches)
  })
})
