import { expect, it } from 'vitest'
import type { AlikeItems } from '@/lib/status-update/rules/facets'
import { countedGroups } from './counted-groups'

const alike = (
  reference: string,
  force: AlikeItems['force'],
  n: number,
  states: AlikeItems['states'],
): AlikeItems => ({ reference, force, areaKey: 'police', n, states })

it('counts commitments, stated intentions and claims apart, and leaves positions and what there is none of out', () => {
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
      n: 5,
      counts: [
        { key: 'taken_up', provisional: false, count: 2 },
        { key: 'taken_up', provisional: true, count: 3 },
      ],
    },
    { group: 'intentions', n: 4, counts: [{ key: 'taken_up', provisional: false, count: 4 }] },
  ])
  expect(countedGroups([alike('4a', 'claimed', 1, [])])).toEqual([{ group: 'claims', n: 1, counts: [] }])
})
