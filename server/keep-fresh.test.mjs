import { expect, it } from 'vitest'
import { keepFresh } from './keep-fresh.mjs'
import { expiries } from './page-cache.mjs'

/** How often something expires where a process hears of one act. */
function expiredBy(event) {
  let listener
  keepFresh({ subscribe: (given) => (listener = given) })
  const before = expiries()
  listener.happened({ verb: 'published', slug: 'rabat-2022-07-08', ...event })
  return expiries() - before
}

it.each([
  { objectType: 'revision' },
  { objectType: 'reader-message' },
  { objectType: 'reader-message', verb: 'withdrew' },
  { objectType: 'source', slug: null },
])('expires pages with %o', (event) => {
  expect(expiredBy(event)).toBeGreaterThan(0)
})

it.each([
  { objectType: 'person', slug: null },
  { objectType: 'session', slug: null },
  { objectType: 'reader-message', verb: 'received' },
])('leaves them with %o, which changes none', (event) => {
  expect(expiredBy(event)).toBe(0)
})
