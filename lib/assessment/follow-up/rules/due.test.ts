import { describe, expect, it } from 'vitest'
import { byDueDay, daysOverdue, inListOrder } from './due'

describe('overdue', () => {
  it.each([
    ['2026-11-25', 0],
    ['2026-11-24', 0],
    ['2026-11-23', 1],
    ['2026-11-17', 7],
    ['2025-11-24', 365],
  ])('due on %s: %i days on 24 November 2026', (dueOn, days) => {
    expect(daysOverdue(dueOn, '2026-11-24')).toBe(days)
  })
})

it('puts what is due first, first; of one day what was asked first', () => {
  const rows = [
    { dueOn: '2027-01-01', createdAt: '2026-11-01T00:00:00.000Z' },
    { dueOn: '2026-11-17', createdAt: '2026-11-03T00:00:00.000Z' },
    { dueOn: '2026-11-17', createdAt: '2026-11-02T00:00:00.000Z' },
  ]
  expect([...rows].sort(byDueDay)).toEqual([rows[2], rows[1], rows[0]])
})

it('a list has what is open by due day, then what was closed, the last closed first', () => {
  const question = (id: string, dueOn: string, closedOn: string | null) => ({
    id,
    dueOn,
    createdAt: `2026-01-01T00:00:00.00${id.length}Z`,
    closedOn,
  })
  const given = [
    question('late', '2026-05-01', null),
    question('closed', '2026-01-01', '2026-02-01'),
    question('soon', '2026-03-01', null),
    question('closed later', '2026-01-01', '2026-04-01'),
    question('closed as early, due before', '2025-12-01', '2026-02-01'),
  ]
  expect(inListOrder(given).map(({ id }) => id)).toEqual([
    'soon',
    'late',
    'closed later',
    'closed as early, due before',
    'closed',
  ])
})
