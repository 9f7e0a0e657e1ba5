import { expect, test } from 'vitest'
import { type PlaceInTime, placeInTime } from './later-text'

test.each<[string | null, PlaceInTime]>([
  ['2022-07-08', 'later'],
  ['2022-07-09', 'later'],
  ['2022-07-07', 'earlier'],
  ['2022-08', 'later'],
  ['2022-07', 'earlier'],
  ['2023', 'later'],
  ['2022', 'earlier'],
  ['2021', 'earlier'],
  [null, 'undated'],
  ['soon', 'undated'],
])('%s is %s than a statement of 8 July 2022', (date, expected) => {
  expect(placeInTime(date, '2022-07-08')).toBe(expected)
})
