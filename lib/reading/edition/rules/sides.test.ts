import { expect, it } from 'vitest'
import type { Overview } from '@/lib/reading/dossier/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { sidesOf } from './sides'

const items = (force: string, n: number, followed = true) =>
  Array.from({ length: n }, (_, index) => ({
    reference: `${index + 1}${force.slice(0, 1)}`,
    force,
    followed,
  }))

const sides = (...all: ReturnType<typeof items>[]) =>
  sidesOf({ items: all.flat() as unknown as CommitmentView[] } as unknown as Overview)

it('has what was promised or named on its first side, claims on its second, and positions that nobody follows on neither', () => {
  const { first, claims, further } = sides(
    items('agreed', 2),
    items('claimed', 3),
    items('conditional', 2),
    items('declared', 4, false),
    items('acknowledged', 1),
  )
  expect(first.items.map(({ force }) => force)).toEqual(
    'agreed agreed conditional conditional acknowledged'.split(' '),
  )
  expect([claims.length, further]).toEqual([3, 0])
})

it('counts what it has no room for', () => {
  const { first, claims, further } = sides(items('agreed', 9), items('claimed', 20))
  expect([first.items.length, claims.length, further]).toEqual([7, 12, 10])
})
