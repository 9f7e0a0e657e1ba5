import { expect, it } from 'vitest'
import { etagOf, isKnown } from './etag'

const etag = etagOf('a text')

it('is another for another text, and the same for the same bytes', () => {
  expect(etagOf(new TextEncoder().encode('a text'))).toBe(etag)
  expect(etagOf('another')).not.toBe(etag)
})

it.each([
  [null, false],
  ['', false],
  [etag, true],
  [`W/${etag}`, true],
  [`"other", ${etag}`, true],
  ['*', true],
  [etag.slice(1, -1), false],
])('whoever says that they have %j has it: %s', (said, known) => {
  expect(isKnown(etag, said)).toBe(known)
})
