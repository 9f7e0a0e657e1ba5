import { expect, it } from 'vitest'
import { type AlikeItems, countOf, introducing } from '@/lib/assessment/status-update/rules/facets'
import { countedGroups } from './counted-groups'

const alike = (
  reference: string,
  force: AlikeItems['force'],
  n: number,
  states: AlikeItems['states'],
): AlikeItems => ({ reference, force, areaKey: 'police', n, states })

it('counts commitments, stated intentions, options and claims apart, and leaves positions and what there is none of out', () => {
  const provisional = [{ key: 'taken_up', provisional: true }] as const
  const final = [{ key: 'taken_up', provisional: false }] as const
  expect(
    countedGroups([
      alike('1a', 'agreed', 2, final),
      alike('1b', 'conditional', 3, provisional),
      alike('1c', 'intended', 4, final),
      alike('2a', 'declared', 5, []),
    ]),
  ).toEqual([
    {
      group: 'commitments',
      n: 2,
      counts: [{ key: 'taken_up', provisional: false, count: 2 }],
    },
    { group: 'intentions', n: 4, counts: [{ key: 'taken_up', provisional: false, count: 4 }] },
    { group: 'options', n: 3, counts: [{ key: 'taken_up', provisional: true, count: 3 }] },
  ])
})

it('counts four options where a fifth passage only introduces them', () => {
  const open = [{ key: 'not_rated', provisional: false }] as const
  const all = [
    alike('7a', 'conditional', 1, []),
    alike('7b', 'conditional', 4, open),
    alike('1a', 'declared', 2, []),
  ]
  const counted = countedGroups(all)
  expect(counted).toEqual([
    { group: 'options', n: 4, counts: [{ key: 'not_rated', provisional: false, count: 4 }] },
  ])
  // All that are marked are those that are counted by kind, positions, and those of which is said that they are neither.
  expect(countOf(all)).toBe(countOf(counted) + 2 + introducing(all))
})
