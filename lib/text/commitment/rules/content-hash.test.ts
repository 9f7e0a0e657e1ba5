import { expect, test } from 'vitest'
import type { MarkContent } from '../types'
import { markContentHash } from './content-hash'

const span = { start: 10, end: 20, exact: 'as well as' }
const content: MarkContent = {
  title: 'Test title',
  titleLanguage: 'en',
  force: 'declared',
  areaKey: 'awareness',
  whyThisForce: 'Test reason',
  responsible: ['Morocco', 'Spain'],
}

test('is SHA-256 of canonical JSON, so that anybody can compute it', () => {
  // printf '%s' '{"areaKey":"awareness",…}' | sha256sum
  expect(markContentHash('7f', span, content)).toBe(
    '1d585f2e5f3efbb4b62a67c7e634d44196e83283e12a1ec1344a27d2037060cc',
  )
})

test('does not depend on what else stands in the row, or in which order', () => {
  const row = { ...span, id: 'x', followed: true, version: 3, ...content }
  expect(markContentHash('7f', row, row)).toBe(markContentHash('7f', span, content))
})

test.each<[string, Partial<MarkContent>]>([
  ['title', { title: 'Test titel' }],
  ['language', { titleLanguage: 'fr' }],
  ['force', { force: 'acknowledged' }],
  ['area', { areaKey: 'border-support' }],
  ['reasons', { whyThisForce: 'Test reason ' }],
  ['bodies', { responsible: ['Morocco'] }],
  ['order of the bodies', { responsible: ['Spain', 'Morocco'] }],
  ['answer whether anybody is named', { namesNobody: true }],
])('another %s is another hash', (_what, change) => {
  expect(markContentHash('7f', span, { ...content, ...change })).not.toBe(
    markContentHash('7f', span, content),
  )
})

test('that nobody said whether the text names anybody is as before anybody could', () => {
  expect(markContentHash('7f', span, { ...content, namesNobody: false })).toBe(
    markContentHash('7f', span, content),
  )
})

test('other words, another place or another reference are another hash', () => {
  const hash = markContentHash('7f', span, content)
  expect(markContentHash('7f', { ...span, exact: 'as well' }, content)).not.toBe(hash)
  expect(markContentHash('7f', { ...span, start: 11 }, content)).not.toBe(hash)
  expect(markContentHash('7g', span, content)).not.toBe(hash)
})
