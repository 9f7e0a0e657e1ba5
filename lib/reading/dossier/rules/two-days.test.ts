import { expect, test } from 'vitest'
import { twoDays } from './two-days'

const begun = '2026-11-20'
const today = '2026-12-02'

test.each([
  ['nothing, where it was brought in earlier', [null, null], today, [begun, today]],
  ['nothing, on the day on which it was brought in', ['', ''], begun, ['2026-11-19', begun]],
  ['both', ['2026-11-22', '2026-11-25'], today, ['2026-11-22', '2026-11-25']],
  ['the same day twice', ['2026-11-22', '2026-11-22'], today, ['2026-11-22', '2026-11-22']],
  ['the earlier alone', ['2026-11-22', ''], today, ['2026-11-22', today]],
  ['the earlier alone, which is today', [today, ''], today, [begun, today]],
  ['the later alone', ['', '2026-11-22'], today, [begun, '2026-11-22']],
  ['the later alone, the first day of all', ['', begun], today, ['2026-11-19', begun]],
  ['no day of the calendar', ['', 'yesterday'], today, [begun, 'yesterday']],
])('asked for %s', (_, [earlier = null, later = null], now, days) => {
  expect(twoDays({ earlier, later }, begun, now)).toEqual(days)
})
