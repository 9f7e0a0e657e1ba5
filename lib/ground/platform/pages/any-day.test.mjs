import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { pageOf, templateOf } from '../../../../server/day-states.mjs'
import { dayInWords } from '../../i18n/dates.mjs'
import { ANY_DAY, dayNobodyKnows } from './any-day.mjs'

const started = () =>
  spawnSync(process.execPath, [
    '--input-type=module',
    '--eval',
    "process.stdout.write((await import('./lib/ground/platform/pages/any-day.mjs')).ANY_DAY)",
  ]).stdout.toString()

describe('the day with which pages are made that are kept for many', () => {
  it('is one in a process, however often the file is loaded', async () => {
    expect((await import('./any-day.mjs?again')).ANY_DAY).toBe(ANY_DAY)
  })

  it('is another with every start', () => {
    const days = [ANY_DAY, started(), started(), started()]
    for (const day of days) expect(day).toMatch(/^9\d{3}-\d{2}-\d{2}$/)
    expect(new Set(days).size).toBeGreaterThan(1)
  })

  it('is a day of the calendar, whose long and short words differ where a language has short ones', () => {
    for (let turn = 0; turn < 300; turn += 1) {
      const day = dayNobodyKnows()
      const date = new Date(`${day}T00:00:00Z`)
      expect(date.toISOString().slice(0, 10)).toBe(day)
      for (const language of ['en', 'fr', 'es'])
        expect(dayInWords(language, date, 'long')).not.toBe(dayInWords(language, date, 'short'))
    }
  })

  it('is no word that somebody typed: another day of its kind stays where it stands', () => {
    const typed = '<p>31 December 9998, 9998-12-31, 31 Dec 9001</p>'
    const template = templateOf(`${typed}<a href="/x/as-of/${ANY_DAY}">x</a>`, 'en')
    expect(pageOf(template, 'en', '2025-03-09')).toBe(`${typed}<a href="/x/as-of/2025-03-09">x</a>`)
  })
})
