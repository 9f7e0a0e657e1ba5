import { describe, expect, it } from 'vitest'
import type { PublishedAlignment } from '../types'
import { quotedWords } from './quoted-words'
import { alignedRendering, seenClause, seenText } from './testing'
import { renderingOf, saidIn, stretchOf, textsToOffer } from './text-in-language'

const clause = (reference: string | null, start: number, end: number, passage = 1) =>
  seenClause({ passage, reference, start, end, exact: 'x'.repeat(end - start), words: null })

const seen = seenText

const row = (base: [number, number], other: [number, number] | null) => ({
  base: { start: base[0], end: base[1], exact: '', words: null },
  other: other && { start: other[0], end: other[1], exact: '', words: null },
  basis: 'person' as const,
})

const rendering = alignedRendering
/** An alignment of these rows. */
const aligned = (...rows: PublishedAlignment['rows']) =>
  ({
    kind: 'aligned',
    rendering: rendering('one'),
    alignment: { number: 1, publishedAt: '', alignedBy: 'A', confirmedBy: 'B', rows },
  }) as const

describe('textsToOffer', () => {
  const newer = rendering('newer', { publishedAt: '2026-12-01T10:00:00.000Z' })
  const texts = [
    seen('report', { kind: 'report', extent: 'whole' }),
    seen('extract'),
    seen('beginning', { extent: 'beginning' }),
  ]
  it.each<[string, string | undefined, readonly string[]]>([
    [
      'what was aligned before what was seen',
      undefined,
      ['newer', 'older', 'beginning', 'extract', 'report'],
    ],
    ['only what there was on a day', '2026-11-27', ['beginning', 'extract', 'report']],
    ['nothing before that', '2026-11-25', []],
  ])('offers %s', (_what, day, keys) => {
    const offered = textsToOffer([rendering('older'), newer], texts, day)
    expect(offered.map((known) => renderingOf(known).key)).toEqual(keys)
  })
})

describe('stretchOf', () => {
  const items = [
    { reference: '1a', start: 0, end: 5 },
    { reference: '1b', start: 6, end: 10 },
    { reference: '1c', start: 11, end: 15 },
  ]
  const passages = [{ number: 1, start: 0, end: 20 }]
  const whole = { passages, total: 1 }

  it('marks of a seen text the clauses that answer to items, and says to which none does', () => {
    const text = seen('one', { clauses: [clause('1b', 6, 8), clause('1a', 1, 4), clause(null, 4, 6)] })
    expect(stretchOf({ kind: 'seen', text }, items, whole)).toEqual({
      text: '0123456789',
      offset: 0,
      clauses: [
        { start: 1, end: 4, references: ['1a'], force: 'agreed' },
        { start: 6, end: 8, references: ['1b'], force: 'agreed' },
      ],
      without: ['1c'],
    })
  })

  it('marks of an aligned text every item of a clause, by the clause of the base', () => {
    const known = aligned(row([0, 10], [0, 6]), row([11, 20], null))
    expect(stretchOf(known, items, whole)).toMatchObject({
      clauses: [{ start: 0, end: 6, references: ['1a', '1b'], force: null }],
      without: ['1c'],
    })
  })

  it('is as much of the text as answers to the part, and nothing where nothing does', () => {
    const text = seen('one', { clauses: [clause('1a', 0, 2), clause('2a', 3, 5, 2), clause('3a', 6, 8, 3)] })
    const part = (number: number) => ({ passages: [{ number, start: 0, end: 20 }], total: 4 })
    expect(stretchOf({ kind: 'seen', text }, [], part(1))).toMatchObject({ text: '01', offset: 0 })
    expect(stretchOf({ kind: 'seen', text }, [], part(2))).toMatchObject({ text: '34', offset: 3 })
    expect(stretchOf({ kind: 'seen', text }, [], part(4))).toBeNull()
  })

  it('lets no clause lie in another: what they answer to stands with the outer one', () => {
    const text = seen('one', { clauses: [clause('1a', 0, 9), clause('1b', 3, 5), clause('1c', 0, 9)] })
    expect(stretchOf({ kind: 'seen', text }, items, whole)?.clauses).toEqual([
      { start: 0, end: 9, references: ['1a', '1c', '1b'], force: 'agreed' },
    ])
  })
})

describe('saidIn', () => {
  const item = { reference: '1b', passageNumber: 1, start: 6, end: 10, governedBy: null, hinge: null }
  const exacts = (said: ReturnType<typeof saidIn>) => said?.words.map(({ exact }) => exact)
  const without = seen('without', { clauses: [clause('1a', 0, 4)] })
  const text = seen('one', { clauses: [clause('1b', 6, 8), clause('1b', 2, 4)] })
  it('is every clause of the item in the first text that has one, in the order of the text', () => {
    const known = [without, text].map((each) => ({ kind: 'seen', text: each }) as const)
    expect(saidIn(known, item)?.text).toBe(known[1])
    expect(exacts(saidIn(known, item))).toEqual(['23', '67'])
    expect(saidIn(known.slice(0, 1), item)).toBeNull()
  })
  it('is of an aligned text the clauses that answer to those of the item', () => {
    const known = aligned(row([0, 6], [0, 3]), row([6, 12], [3, 7]))
    expect(exacts(saidIn([known], item))).toEqual(['3456'])
  })
  const governed = { ...item, governedBy: '1a', hinge: { passage: 1, start: 0, end: 5, exact: 'could' } }
  it('has the words that govern it in that text, from their verb on', () => {
    const verb = { ...clause('1a', 0, 5), words: { start: 2, end: 4 } }
    const text = seen('governed', { clauses: [verb, clause('1b', 7, 9)] })
    const [words] = saidIn([{ kind: 'seen', text }], governed)?.words ?? []
    expect(words && quotedWords(words)).toBe('… 234 … 78 …')
    expect(words?.force).toBe('agreed')
  })
  it('has them in an aligned text too; not where one clause is both', () => {
    const apart = saidIn([aligned(row([0, 5], [0, 3]), row([6, 10], [4, 7]))], governed)
    expect(apart?.words.map(quotedWords)).toEqual(['… 012 … 456 …'])
    const together = saidIn([aligned(row([0, 10], [0, 7]))], governed)
    expect(together?.words.map(quotedWords)).toEqual(['0123456'])
  })
})
