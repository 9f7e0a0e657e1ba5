import { expect, test } from 'vitest'
import { isOpenable } from './bad-ports.mjs'

/** What `fetch` hands on what it would ask to. Nothing is connected to: that it comes so far is the answer. */
const asksNobody = {
  dispatch() {
    throw new Error('asked')
  },
}

async function isAsked(port) {
  const error = await fetch(`http://127.0.0.1:${port}/`, { dispatcher: asksNobody }).catch((thrown) => thrown)
  if (!['bad port', 'asked'].includes(error.cause?.message)) throw error
  return error.cause.message === 'asked'
}

// Node keeps the standard's list too, and may be behind it: what it refuses is refused here.
test('what fetch refuses is refused, up to the highest port of the standard', async () => {
  const refused = []
  for (let port = 1; port <= 10_100; port += 1) if (!(await isAsked(port))) refused.push(port)
  expect(refused.length).toBeGreaterThan(70)
  expect(refused.filter(isOpenable)).toEqual([])
})
