import { expect, it } from 'vitest'
import { slugsIn } from './slugs-in'

it('finds of which statements views are, however deep they say it, each once', () => {
  expect(slugsIn([{ slug: 'a' }, { item: { of: [{ slug: 'b' }] } }, { slug: 'a' }])).toEqual(['a', 'b'])
})

it.each([[null], ['slug'], [[]], [{ slug: null }], [{ of: null }]])('finds none in %j', (views) => {
  expect(slugsIn(views)).toEqual([])
})
