import { expect, it } from 'vitest'
import type { AlikeItems, ItemState } from '@/lib/assessment/status-update/rules/facets'
import { toldOf } from './told'

const alike = (force: AlikeItems['force'], n: number, ...keys: ItemState['key'][]): AlikeItems => ({
  ...{ reference: `${n}a`, force, areaKey: 'police', n },
  states: keys.map((key) => ({ key, provisional: key !== 'delivered' })),
})

it('counts what was agreed, aimed at and named apart from claims, and in none of these what only introduces others', () => {
  expect(
    toldOf([
      alike('agreed', 1, 'taken_up'),
      alike('intended', 2, 'not_rated'),
      alike('conditional', 1),
      alike('conditional', 3, 'delivered'),
      alike('declared', 4),
      alike('acknowledged', 5, 'taken_up'),
      alike('claimed', 6, 'disputed'),
      alike('claimed', 7, 'not_checked'),
    ]),
  ).toEqual({
    ...{ commitments: 1, intentions: 2, options: 3, positions: 9, followed: 5, mixed: 0 },
    statuses: {
      n: 11,
      counts: [
        { key: 'taken_up', n: 6, provisional: true },
        { key: 'delivered', n: 3, provisional: false },
      ],
      unjudged: 2,
    },
    claims: { n: 13, counts: [{ key: 'disputed', n: 6, provisional: true }], unjudged: 7 },
  })
})

it('an item whose parties stand apart is under each, as in the list to which each number leads, and that is told', () => {
  const told = toldOf([alike('agreed', 1, 'taken_up', 'delivered')])
  expect(told.statuses.counts.map(({ key, n }) => [key, n])).toEqual([
    ['taken_up', 1],
    ['delivered', 1],
  ])
  expect([told.statuses.n, told.mixed]).toEqual([1, 1])
})

it('of nothing there is nothing to tell', () => {
  const none = { n: 0, counts: [], unjudged: 0 }
  const zero = { commitments: 0, intentions: 0, options: 0, positions: 0, followed: 0, mixed: 0 }
  expect(toldOf([])).toEqual({ ...zero, statuses: none, claims: none })
})
