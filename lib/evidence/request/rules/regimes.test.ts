import { describe, expect, it } from 'vitest'
import { limitOf } from './regimes'

describe('the time-limits of the laws', () => {
  it.each([
    // Regulation (EC) No 1049/2001: 15 working days from registration, and 15 more.
    ['eu_1049_2001', 'request', '2026-11-24', '2026-12-15', '2027-01-05'],
    ['eu_1049_2001', 'request', '2026-11-27', '2026-12-18', '2027-01-08'],
    ['eu_1049_2001', 'appeal', '2026-11-28', '2026-12-18', '2027-01-08'],
    ['eu_1049_2001', 'request', '2028-02-15', '2028-03-07', '2028-03-28'],
    // Ley 19/2013: a month from receipt, and another; on to the next working day where it ends at a weekend.
    ['es_19_2013', 'request', '2026-11-24', '2026-12-24', '2027-01-25'],
    ['es_19_2013', 'request', '2026-10-30', '2026-11-30', '2026-12-30'],
    ['es_19_2013', 'request', '2026-08-31', '2026-09-30', '2026-11-02'],
    ['es_19_2013', 'request', '2027-01-31', '2027-03-01', '2027-03-31'],
    ['es_19_2013', 'request', '2028-01-31', '2028-02-29', '2028-03-31'],
    ['es_19_2013', 'request', '2027-12-31', '2028-01-31', '2028-02-29'],
    // Law No. 31-13: 20 working days from receipt, and 20 more.
    ['ma_31_13', 'request', '2026-11-24', '2026-12-22', '2027-01-19'],
    ['ma_31_13', 'request', '2027-02-01', '2027-03-01', '2027-03-29'],
  ] as const)('%s, %s, from %s: %s, extended %s', (regime, stage, from, deadline, extended) => {
    const limit = limitOf(regime, stage)
    expect([limit?.deadline(from), limit?.extended(from)]).toEqual([deadline, extended])
  })

  it('reckons no deadline where none is certain', () => {
    expect(limitOf('other', 'request')).toBeNull()
    expect(limitOf('other', 'appeal')).toBeNull()
    expect(limitOf('es_19_2013', 'appeal')).toBeNull()
    expect(limitOf('ma_31_13', 'appeal')).toBeNull()
  })
})
