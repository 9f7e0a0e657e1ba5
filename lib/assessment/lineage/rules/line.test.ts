import { describe, expect, test } from 'vitest'
import { lineOf, mirroredLine } from './line'

const today = '2026-07-08'

describe('an item’s line over time', () => {
  test('begins at the earliest text and ends at the latest, never at today', () => {
    const { start, end, today: now, stops } = lineOf(['2022-07-08', '2024-07-08'], today)
    expect(stops.map(({ number }) => number)).toEqual([1, 2])
    expect(start).toBe(stops[0]?.x)
    expect(end).toBe(stops[1]?.x)
    expect(end).toBeLessThan(now)
    // Two of four years: half of the way.
    expect(end - start).toBeCloseTo((now - start) / 2, 0)
  })

  test('no number is written over another', () => {
    const { stops } = lineOf(['2022-07-08', '2024-02-10', '2024-02-11', '2024-03', '2026-01-01'], today)
    expect(stops.map(({ row }) => row)).toEqual([0, 0, 1, 2, 0])
  })

  test('is turned round for a page that reads from right to left', () => {
    const line = lineOf(['2022-07-08', '2024', '2025-03-01'], today)
    const turned = mirroredLine(line)
    expect(turned.stops.map(({ number, x }) => [number, x])).toEqual(
      line.stops.map(({ number, x }) => [number, Math.round((100 - x) * 100) / 100]),
    )
    expect(turned.start).toBeLessThan(turned.end)
    expect(turned.stops[1]?.stretch?.from).toBeLessThan(turned.stops[1]?.stretch?.to ?? 0)
    expect(mirroredLine(turned)).toEqual(line)
  })
})
