import { expect, test } from 'vitest'
import { bearingFirst } from './lines-to-cite'

test('a source is cited first on the items on which it bears', () => {
  const line = (slug: string, reference: string, party = 'all') => ({ slug, reference, party })
  const lines = [line('a', '7b'), line('b', '7c'), line('a', '7c', 'spain'), line('a', '7c', 'morocco')]
  expect(bearingFirst(lines, [{ slug: 'a', reference: '7c' }])).toEqual([
    lines[2],
    lines[3],
    lines[0],
    lines[1],
  ])
  expect(bearingFirst(lines, [])).toEqual(lines)
})
