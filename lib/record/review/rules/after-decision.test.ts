import { expect, test } from 'vitest'
import { afterDecision, afterWithdrawal } from './after-decision'

test('a decision and a withdrawal lead to the page of the work, a decision on what was submitted anew to what changed', () => {
  const addressOf = (id: string) => `/desk/test/${id}`
  const fingerprint = 'a'.repeat(64)
  for (const after of [afterDecision(addressOf), afterWithdrawal(addressOf)])
    expect(after.to({}, { id: 'one' })).toBe('/desk/test/one')
  expect(afterDecision(addressOf).redirectIfStale({}, { id: 'one', fingerprint })).toBe(
    `/desk/test/one?opened=${fingerprint}`,
  )
})
