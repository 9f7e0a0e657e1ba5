import { describe, expect, it } from 'vitest'
import { readDay } from './as-of'

const today = '2026-11-24'

describe('a day that somebody asked for', () => {
  it.each(['2026-11-24', '2026-11-23', '2024-02-29', '0001-01-01'])('%s is one', (text) => {
    expect(readDay(text, today)).toBe(text)
  })

  it.each([
    ['tomorrow', '2026-11-25'],
    ['in ten years', '2036-01-01'],
    ['no day of the calendar', '2026-02-30'],
    ['a month', '2026-11'],
    ['a time', '2026-11-24T00:00:00Z'],
    ['a year of five figures', '02026-11-24'],
    ['nothing', ''],
    ['other figures', '٢٠٢٦-١١-٢٤'],
  ])('%s is none', (_case, text) => {
    expect(readDay(text, today)).toBeNull()
  })
})
