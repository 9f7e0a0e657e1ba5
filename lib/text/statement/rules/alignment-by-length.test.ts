import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignByLength, type Bead } from './alignment-by-length'

/** Pairs of clauses that stand for one another, as the worked examples write them. */
const pairs = (beads: readonly Bead[]) =>
  beads.flatMap(({ base: [i, iEnd], other: [j, jEnd] }) =>
    Array.from({ length: iEnd - i }, (_, di) =>
      Array.from({ length: jEnd - j }, (_, dj) => [i + di, j + dj]),
    ).flat(),
  )

describe('aligning by length', () => {
  // The worked examples of the Natural Language Toolkit's implementation (nltk.translate.gale_church, `align_blocks`).
  it.each([
    ['5 5 5', '7 7 7', '0-0 1-1 2-2'],
    ['10 5 5', '12 20', '0-0 1-1 2-1'],
    ['12 20', '10 5 5', '0-0 1-1 1-2'],
    ['10 2 10 10 2 10', '12 3 20 3 12', '0-0 1-1 2-2 3-2 4-3 5-4'],
  ])('%s and %s', (base, other, expected) => {
    const [one, two] = [base, other].map((lengths) => lengths.split(' ').map(Number))
    expect(
      pairs(alignByLength(one ?? [], two ?? []))
        .map((pair) => pair.join('-'))
        .join(' '),
    ).toBe(expected)
  })

  it('leaves a clause alone where the text ends before it', () => {
    expect(alignByLength([100, 100], [])).toEqual([
      { base: [0, 1], other: [0, 0] },
      { base: [1, 2], other: [0, 0] },
    ])
  })

  it('follows the words where they speak against the lengths', () => {
    const favour = ({ base: [i, iEnd], other: [j, jEnd] }: Bead) =>
      iEnd - i === 1 && jEnd - j === 1 && i === j + 1 ? 9 : 0
    expect(pairs(alignByLength([50, 50], [50], { favour }))).toEqual([[1, 0]])
  })

  it('puts every clause into one bead, in order', () => {
    const lengths = fc.array(fc.nat(400), { maxLength: 12 })
    fc.assert(
      fc.property(lengths, lengths, (base, other) => {
        let [i, j] = [0, 0]
        for (const bead of alignByLength(base, other)) {
          expect([bead.base[0], bead.other[0]]).toEqual([i, j])
          ;[i, j] = [bead.base[1], bead.other[1]]
        }
        expect([i, j]).toEqual([base.length, other.length])
      }),
    )
  })
})
