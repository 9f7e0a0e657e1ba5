import { expect, it } from 'vitest'
import { keepFresh } from './keep-fresh.mjs'
import { expiries } from './page-cache.mjs'

/** How often something expires where a process hears of one act. */
function expiredBy(act) {
  let listener
  keepFresh({ subscribe: (given) => (listener = given) })
  const before = expiries()
  listener.happened({ slugs: ['rabat-2022-07-08'], shown: false, ...act })
  return expiries() - before
}

it.each([
  { objectType: 'revision', verb: 'published' },
  { objectType: 'reader-message', verb: 'published' },
  { objectType: 'reader-message', verb: 'withdrew', shown: true },
  { objectType: 'source', verb: 'listed' },
  { objectType: 'source', verb: 'listed', slugs: null },
])('expires pages once with %o', (act) => {
  expect(expiredBy(act)).toBe(1)
})

it.each([
  { objectType: 'note', verb: 'annotated' },
  { objectType: 'note', verb: 'withdrew' },
  { objectType: 'revision', verb: 'submitted' },
  { objectType: 'person', verb: 'disabled', slugs: [] },
  { objectType: 'session', verb: 'signed in', slugs: [] },
  { objectType: 'reader-message', verb: 'received' },
])('leaves them with %o, which readers do not see', (act) => {
  expect(expiredBy(act)).toBe(0)
})
