import { expect, it } from 'vitest'
import type { RefusalCode } from '@/lib/platform/errors'
import { isNothingDone } from './nothing-done'

it.each<[RefusalCode, boolean]>([
  ['stale', true],
  ['not_permitted', true],
  ['busy', true],
  ['reader_busy', true],
  ['work_busy', true],
  ['unanswered', false],
  ['failed', false],
  ['database_away', false],
  ['already_decided', false],
  ['conflict', false],
])('says after the refusal %s whether nothing was done: %s', (code, known) => {
  expect(isNothingDone({ status: 'refused', values: {}, code, details: {} })).toBe(known)
})

it('says so of what was badly filled, and of nothing that was not refused', () => {
  expect(isNothingDone({ status: 'invalid', values: {}, fieldErrors: {} })).toBe(true)
  expect(isNothingDone({ status: 'new' })).toBe(false)
  expect(isNothingDone({ status: 'done', value: null })).toBe(false)
})
