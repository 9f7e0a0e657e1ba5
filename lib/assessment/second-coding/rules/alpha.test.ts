import { describe, expect, test } from 'vitest'
import { krippendorffsAlpha, type Metric } from './alpha'

type Table = readonly (readonly (number | null)[])[]

/** Observers as rows, as papers print them, turned into units. */
function unitsOf(...observers: readonly string[]): Table {
  const rows = observers.map((row) => row.split(' '))
  return (rows[0] ?? []).map((_, unit) => rows.map((row) => (row[unit] === '.' ? null : Number(row[unit]))))
}

const alphaOf = (units: Table, metric: Metric) => krippendorffsAlpha(units, metric).alpha

describe('the worked examples of Krippendorff (2011)', () => {
  test('A: two observers, ten units, binary data', () => {
    const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
    expect(alphaOf(units, 'nominal')).toBeCloseTo(0.095, 3)
  })

  test('B: two observers, twelve units, nominal data (a to e as 1 to 5)', () => {
    const units = unitsOf('1 1 2 2 4 3 3 3 5 4 4 1', '2 1 2 2 2 3 3 3 5 4 4 4')
    expect(alphaOf(units, 'nominal')).toBeCloseTo(0.692, 3)
  })

  const fourObservers = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  )
  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('C: four observers, twelve units, values missing, %s', (metric, alpha) => {
    expect(alphaOf(fourObservers, metric)).toBeCloseTo(alpha, 3)
    // The last unit was judged by one observer and is no unit of agreement.
    expect(krippendorffsAlpha(fourObservers, metric).units).toBe(11)
  })
})

describe('small tables computed by hand', () => {
  test('two units, crosswise: n = 4, observed 4, expected 8/3', () => {
    expect(alphaOf(unitsOf('1 2', '2 1'), 'nominal')).toBeCloseTo(1 - 4 / (8 / 3), 12)
    expect(alphaOf(unitsOf('1 2', '2 1'), 'nominal')).toBeCloseTo(-0.5, 12)
  })

  test('of 1 1, 2 2, 2 3 by rank: n = (2, 3, 1), one pair apart', () => {
    // d(1,2) = (2 + 3 − 5/2)² = 6.25, d(1,3) = (6 − 3/2)² = 20.25, d(2,3) = (4 − 2)² = 4; observed 2·4 = 8,
    // expected 2·(2·3·6.25 + 2·1·20.25 + 3·1·4) / 5 = 36.
    expect(alphaOf(unitsOf('1 2 2', '1 2 3'), 'ordinal')).toBeCloseTo(1 - 8 / 36, 12)
  })
})

describe('what is not defined', () => {
  test.each<[string, Table, number, string]>([
    ['nothing', [], 0, 'too_few'],
    ['one unit', unitsOf('1', '2'), 1, 'too_few'],
    ['one unit judged by two, others by one', unitsOf('1 2 3', '2 . .'), 1, 'too_few'],
    ['all said the same of everything', unitsOf('4 4 4', '4 4 4'), 3, 'no_variation'],
  ])('%s', (_, units, n, why) => {
    for (const metric of ['nominal', 'ordinal', 'interval'] as const)
      expect(krippendorffsAlpha(units, metric)).toEqual({ alpha: null, units: n, why })
  })
})
