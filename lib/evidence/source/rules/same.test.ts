import { describe, expect, it } from 'vitest'
import { ledBy, ledOn } from './same'

const said = (id: string, day: number, sameAs: string | null) => ({
  id,
  at: `2026-01-0${day}T10:00:00.000Z`,
  after: { sameAs },
})
const at = (day: number) => `2026-01-0${day}T10:00:00.000Z`

describe('which sources lead to one', () => {
  it.each([
    ['nothing said', [], []],
    ['one that leads there', [said('S40', 1, 'S41')], [['S40', at(1), null]]],
    ['one that did for a while', [said('S40', 1, 'S41'), said('S40', 3, null)], [['S40', at(1), at(3)]]],
    ['one that leads elsewhere', [said('S40', 1, 'S41'), said('S40', 2, 'S42')], [['S40', at(1), at(2)]]],
    [
      'one that does again, and another',
      [said('S40', 1, 'S41'), said('S40', 2, null), said('S40', 4, 'S41'), said('S39', 3, 'S41')],
      [
        ['S40', at(1), at(2)],
        ['S40', at(4), null],
        ['S39', at(3), null],
      ],
    ],
    ['one that came back from elsewhere', [said('S40', 2, 'S42'), said('S40', 3, null)], []],
    ['what cannot be read', [{ id: 'S40', at: at(1), after: { sameAs: 41 } }], []],
  ])('%s', (_what, all, led) => {
    expect(ledBy('S41', all).map(({ id, from, until }) => [id, from, until])).toEqual(led)
  })

  it.each([
    [null, ['S39']],
    ['2025-12-31', []],
    ['2026-01-01', ['S40']],
    ['2026-01-02', ['S40', 'S39']],
    ['2026-01-03', ['S39']],
  ])('on %s', (day, ids) => {
    const led = ledBy('S41', [said('S40', 1, 'S41'), said('S40', 3, null), said('S39', 2, 'S41')])
    expect(ledOn(led, day).map(({ id }) => id)).toEqual(ids)
  })
})
