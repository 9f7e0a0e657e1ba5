import { describe, expect, test } from 'vitest'
import { JUDGEMENTS, type Judgement } from '@/lib/text/method/types'
import { agreementOf, agreementOverTime, type CodedPair, rankOf } from './agreement'

const pair = (first: Judgement, second: Judgement, changes: Partial<CodedPair> = {}): CodedPair => ({
  first,
  second,
  blind: true,
  at: '2026-11-24T10:00:00.000Z',
  ...changes,
})

describe('where judgements stand in their order', () => {
  test.each([
    ['no_public_evidence', 1],
    ['reaffirmed', 2],
    ['taken_up', 3],
    ['resourced', 4],
    ['operating', 5],
    ['delivered', 6],
    ['stalled', null],
    ['reversed', null],
    ['superseded', null],
    ['not_assessable', null],
    ['contradicted', 1],
    ['disputed', 2],
    ['partly_supported', 3],
    ['supported', 4],
    ['claimant_only', null],
    ['cannot_be_checked', null],
  ] as const)('%s', (judgement, rank) => {
    expect(rankOf(judgement)).toBe(rank)
  })
  test('the table names every judgement', () => {
    expect(JUDGEMENTS).toHaveLength(16)
  })
})

describe('agreement', () => {
  test('counts what has no rank as left out, and still says whether both said the same', () => {
    const pairs = [
      pair('taken_up', 'taken_up'),
      pair('reaffirmed', 'taken_up'),
      pair('stalled', 'stalled'),
      pair('stalled', 'operating'),
    ]
    expect(agreementOf(pairs)).toMatchObject({ pairs: 4, same: 2, leftOut: 2, alpha: { units: 2 } })
    // 3 3 and 2 3: n = (1, 3); one difference, d = (4 − 2)² = 4; observed 8, expected 2·1·3·4/3 = 8.
    expect(agreementOf(pairs).alpha.alpha).toBeCloseTo(0, 12)
  })

  test('a neighbour on the ladder is a smaller difference than its other end', () => {
    const rest = [pair('no_public_evidence', 'no_public_evidence'), pair('delivered', 'delivered')]
    const near = agreementOf([...rest, pair('taken_up', 'resourced')]).alpha.alpha ?? 0
    const far = agreementOf([...rest, pair('no_public_evidence', 'delivered')]).alpha.alpha ?? 0
    expect(near).toBeGreaterThan(far)
  })
})

describe('agreement over time', () => {
  test('is cumulative, with no quarter left out, statuses and findings apart, and what was not blind in none', () => {
    const over = agreementOverTime([
      pair('taken_up', 'taken_up', { at: '2026-02-01T00:00:00.000Z' }),
      pair('supported', 'disputed', { at: '2026-09-30T23:59:59.000Z' }),
      pair('reaffirmed', 'reaffirmed', { at: '2026-09-01T00:00:00.000Z' }),
      pair('reaffirmed', 'operating', { at: '2026-08-01T00:00:00.000Z', blind: false }),
    ])
    expect(over.map(({ quarter }) => quarter)).toEqual(['2026-1', '2026-2', '2026-3'])
    expect(over.map(({ statuses }) => statuses.pairs)).toEqual([1, 1, 2])
    expect(over.map(({ findings }) => findings.pairs)).toEqual([0, 0, 1])
    expect(over.map(({ notBlind }) => notBlind)).toEqual([0, 0, 1])
    expect(over.map(({ statuses }) => statuses.alpha.alpha)).toEqual([null, null, 1])
  })

  test('goes over the turn of the year', () => {
    const over = agreementOverTime([
      pair('taken_up', 'taken_up', { at: '2025-11-01T00:00:00.000Z' }),
      pair('taken_up', 'taken_up', { at: '2026-01-01T00:00:00.000Z' }),
    ])
    expect(over.map(({ quarter }) => quarter)).toEqual(['2025-4', '2026-1'])
    expect(over.at(-1)?.statuses.alpha).toEqual({ alpha: null, units: 2, why: 'no_variation' })
  })
})
