import { describe, expect, it } from 'vitest'
import { visualRuns } from './bidi'

describe('the order of a line from left to right', () => {
  it.each([
    ['Latin alone', 'one two', 'ltr', [['one two', 'ltr']]],
    ['Arabic alone', 'تعهّد', 'rtl', [['تعهّد', 'rtl']]],
    [
      'a name in an Arabic line stands left of what comes before it',
      'تعهّد Suivi جديد',
      'rtl',
      [
        [' جديد', 'rtl'],
        ['Suivi', 'ltr'],
        ['تعهّد ', 'rtl'],
      ],
    ],
    ['nothing', '', 'rtl', []],
  ] as const)('%s', (_name, line, direction, runs) => {
    expect(visualRuns(line, direction).map(({ text, direction: way }) => [text, way])).toEqual(runs)
  })

  it('keeps the full stop of an isolated title out of the sentence round it', () => {
    const runs = visualRuns('\u2068Joint statement.\u2069. خيار', 'rtl')
    expect(runs.map(({ text }) => text).join('')).toMatch(/خيار.*Joint statement\./s)
  })
})
