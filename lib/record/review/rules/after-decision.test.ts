import { expect, test } from 'vitest'
import type { Done } from '../types'
import { afterDecision, afterWithdrawal, changeOf } from './after-decision'

const sentBack: Done = {
  act: { objectType: 'commitment', verb: 'sent back' },
  slugs: ['rabat-2022-07-08'],
  isPublic: false,
}
const published: Done = {
  act: { objectType: 'commitment', verb: 'published' },
  slugs: ['another-2022-07-08'],
  isPublic: true,
}

test('what became public decides which pages are made anew, of every statement that was decided on', () => {
  expect(changeOf([sentBack, published, published])).toEqual([
    published.act,
    ['rabat-2022-07-08', 'another-2022-07-08'],
    true,
  ])
  expect(changeOf([sentBack])).toEqual([sentBack.act, ['rabat-2022-07-08'], false])
  expect(changeOf([])).toBeNull()
})

test('a decision and a withdrawal lead to the page of the work, and make anew what they changed', () => {
  const addressOf = (id: string) => `/desk/test/${id}`
  const fingerprint = 'a'.repeat(64)
  for (const after of [afterDecision(addressOf), afterWithdrawal(addressOf)]) {
    expect(after.expire(published)).toEqual([published.act, published.slugs, true])
    expect(after.to(published, { id: 'one' })).toBe('/desk/test/one')
  }
  expect(afterDecision(addressOf).redirectIfStale({}, { id: 'one', fingerprint })).toBe(
    `/desk/test/one?opened=${fingerprint}`,
  )
})
