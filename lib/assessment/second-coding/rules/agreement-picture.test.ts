import { describe, expect, test } from 'vitest'
import type { Agreement, AgreementAt } from './agreement'
import { pictureOf } from './agreement-picture'

const agreement = (alpha: number | null): Agreement => ({
  alpha: alpha === null ? { alpha, units: 1, why: 'too_few' } : { alpha, units: 3, why: null },
  pairs: 3,
  same: 1,
  leftOut: 0,
})
const at = (
  quarter: AgreementAt['quarter'],
  statuses: number | null,
  findings: number | null,
): AgreementAt => ({
  quarter,
  statuses: agreement(statuses),
  findings: agreement(findings),
  notBlind: 0,
})

describe('the picture of agreement', () => {
  test('has a point where it is defined, in its order, between the ends of the scale', () => {
    const picture = pictureOf([at('2026-1', null, 1), at('2026-2', 0.5, null), at('2026-3', 1, 0)])
    expect(picture.low).toBe(0)
    expect(picture.statuses.map(({ quarter }) => quarter)).toEqual(['2026-2', '2026-3'])
    expect(picture.findings.map(({ y }) => y)).toEqual([10, picture.height - 10])
    expect(picture.statuses[0]?.y).toBe(60)
    const xs = picture.statuses.map(({ x }) => x)
    expect([...xs].sort((a, b) => a - b)).toEqual(xs)
    expect(picture.guides.map(({ value }) => value)).toEqual([0, 0.667, 0.8, 1])
  })

  test('goes as far down as the figures do', () => {
    const picture = pictureOf([at('2026-1', -0.3, null)])
    expect(picture.low).toBe(-0.5)
    expect(picture.guides.map(({ value }) => value)).toEqual([-0.5, 0, 0.667, 0.8, 1])
    expect(picture.statuses[0]?.y).toBeLessThan(picture.height - 10)
  })
})
