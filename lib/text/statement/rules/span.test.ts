import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { passagesOf } from './passages'
import { segmentsOf } from './segments'
import { contains, contextOf, isSpanOf, type NamedSpan, overlaps, sliceOf } from './span'

const rabat = readFileSync('prisma/seed/data/rabat-2022-07-08.en.txt', 'utf8')
const span = { start: z.number(), end: z.number(), exact: z.string() }
const dossier = z
  .object({
    items: z.array(z.object({ reference: z.string(), prefix: z.string(), suffix: z.string(), ...span })),
    variants: z.array(z.object({ id: z.string(), ...span })),
  })
  .parse(JSON.parse(readFileSync('prisma/seed/data/rabat-2022.json', 'utf8')))

const spans: NamedSpan[] = [
  ...dossier.items.map(({ reference, start, end }) => ({
    id: reference,
    kind: 'commitment' as const,
    start,
    end,
  })),
  ...dossier.variants.map(({ id, start, end }) => ({ id, kind: 'variant' as const, start, end })),
]

describe('the dossier’s spans', () => {
  test.each(dossier.items.map((item) => [item.reference, item] as const))(
    '%s is quoted exactly',
    (_, item) => {
      expect(sliceOf(rabat, item)).toBe(item.exact)
      expect(contextOf(rabat, item)).toEqual({ prefix: item.prefix, suffix: item.suffix })
    },
  )

  test.each(dossier.variants.map((variant) => [variant.id, variant] as const))(
    '%s is quoted exactly',
    (_, variant) => {
      expect(sliceOf(rabat, variant)).toBe(variant.exact)
    },
  )

  const segmentsOfPassage = (number: number) => {
    const passage = passagesOf(rabat).find((each) => each.number === number)
    if (!passage) throw new Error(`no passage ${number}`)
    return segmentsOf(passage.text, passage.start, spans)
  }

  test('7a ends before 7b begins', () => {
    const seventh = segmentsOfPassage(7)
    expect(seventh.every(({ commitments }) => commitments.length <= 1)).toBe(true)
    const marks = seventh.flatMap(({ commitments }) => commitments)
    expect([...new Set(marks)]).toEqual(['7a', '7b', '7c', '7d', '7e'])
    expect(seventh.find(({ starts }) => starts.includes('7b'))?.commitments).toEqual(['7b'])
  })

  test('v13 and v14 stand next to each other inside 7a', () => {
    const inside = segmentsOfPassage(7).filter(({ commitments }) => commitments.includes('7a'))
    expect(inside.map(({ variants }) => variants)).toEqual([[], ['v13'], [], ['v14']])
    expect(inside.at(-1)).toMatchObject({
      text: 'could cover, in particular',
      starts: ['v14'],
      ends: ['7a', 'v14'],
    })
  })

  test('v12 is 6a, the whole passage', () => {
    expect(segmentsOfPassage(6)).toMatchObject([
      { commitments: ['6a'], variants: ['v12'], starts: ['6a', 'v12'], ends: ['6a', 'v12'] },
    ])
  })
})

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

  test('without spans there is one', () => {
    expect(segmentsOf('words', 7, [])).toEqual([
      { start: 7, end: 12, text: 'words', commitments: [], variants: [], starts: [], ends: [] },
    ])
    expect(segmentsOf('', 7, [])).toEqual([])
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
