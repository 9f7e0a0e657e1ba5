import { describe, expect, it } from 'vitest'
import type { AlignedRendering, AlignedRow, AlignedSide, OperativeWords } from '../types'
import { alignmentHash, alignmentOn, renderingsOn, sideBySide } from './aligned'
import { clausesOf } from './clauses'

const could: OperativeWords = { start: 3, end: 8, force: 'conditional', entry: 'en.could' }
const will: OperativeWords = { start: 3, end: 7, force: 'agreed', entry: 'en.will' }
const side = (start: number, exact: string, words: OperativeWords | null = null): AlignedSide => ({
  start,
  end: start + exact.length,
  exact,
  words,
})
const row = (base: AlignedSide, other: AlignedSide | null): AlignedRow => ({ base, other, basis: 'person' })

const other = 'Un premier. Un ajout. Un second.'
const clauses = clausesOf(other, 'fr')

describe('side by side', () => {
  it('puts what only the other has after the clause that it follows', () => {
    const rows = [
      row(side(20, 'A second.'), side(22, 'Un second.')),
      row(side(0, 'A first.'), side(0, 'Un premier.')),
    ]
    expect(
      sideBySide(rows, clauses).map((line) => [
        line.kind,
        'base' in line ? line.base.exact : line.other.exact,
      ]),
    ).toEqual([
      ['both', 'A first.'],
      ['only other', 'Un ajout.'],
      ['both', 'A second.'],
    ])
  })

  it('says what is not in the other, and keeps what the other has at its end', () => {
    expect(sideBySide([row(side(0, 'A first.'), null)], clauses).map(({ kind }) => kind)).toEqual([
      'only base',
      'only other',
      'only other',
      'only other',
    ])
  })

  it.each([
    [could, will, true],
    [could, could, false],
    [could, null, false],
    [null, null, false],
  ])('a difference of force needs words on both sides: %j, %j', (one, two, differs) => {
    const [line] = sideBySide([row(side(0, 'It could be so.', one), side(0, 'Un premier.', two))], clauses)
    expect(line).toMatchObject({ kind: 'both', differs })
  })
})

describe('on a day', () => {
  const alignment = (number: number, publishedAt: string) => ({
    number,
    publishedAt,
    alignedBy: 'A',
    confirmedBy: 'B',
    rows: [],
  })
  const rendering: AlignedRendering = {
    key: 'fr-1',
    language: 'fr',
    label: null,
    publisher: 'P',
    url: 'https://example.org/',
    sha256: 'x',
    text: other,
    publishedAt: '2026-11-24T10:00:00.000Z',
    replacedAt: '2026-11-27T10:00:00.000Z',
    alignments: [alignment(1, '2026-11-24T10:00:00.000Z'), alignment(3, '2026-11-26T09:00:00.000Z')],
  }

  it.each([
    [undefined, 3, 0],
    ['2026-11-23', null, 0],
    ['2026-11-24', 1, 1],
    ['2026-11-25', 1, 1],
    ['2026-11-26', 3, 1],
    ['2026-11-27', 3, 0],
  ])('%s: alignment %s, %i shown', (day, number, shown) => {
    expect(alignmentOn(rendering, day)?.number ?? null).toBe(number)
    expect(renderingsOn([rendering], day)).toHaveLength(shown)
  })
})

it('the hash changes with the text, a span, a word’s force and what it rests on', () => {
  const one = row(side(0, 'It could.', could), side(0, 'Un premier.'))
  const hashes = [
    alignmentHash('a', [one]),
    alignmentHash('b', [one]),
    alignmentHash('a', [{ ...one, other: null }]),
    alignmentHash('a', [row(side(0, 'It could.', { ...could, force: 'agreed' }), one.other)]),
    alignmentHash('a', [{ ...one, basis: 'order' }]),
  ]
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(hashes[0]).toBe(alignmentHash('a', [{ ...one }]))
})
