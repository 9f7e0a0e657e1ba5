import { describe, expect, it } from 'vitest'
import { placeBefore } from './history'

describe('a part of the record', () => {
  const places = ['120', '45', '7', '1']

  it.each([
    ['45', '45'],
    ['46', '120'],
    ['8', '45'],
    ['2', '7'],
    ['120', '120'],
  ])('that follows the act %s follows %s', (named, place) => {
    expect(placeBefore(places, named)).toBe(place)
  })

  it('is found by its number also below nought, where acts arrived with the statement', () => {
    const arrived = ['3', '-1', '-2']
    expect(['0', '-1', '-2', '-3'].map((named) => placeBefore(arrived, named))).toEqual([
      '3',
      '-1',
      '-2',
      undefined,
    ])
  })

  it('is the newest where all acts came before the number', () => {
    expect(placeBefore(places, '121')).toBeNull()
    expect(placeBefore([], '121')).toBeNull()
  })

  it.each(['0', '007', '-1', 'x', '', '1'.repeat(19)])('is none after “%s”', (named) => {
    expect(placeBefore(places, named)).toBeUndefined()
  })
})
