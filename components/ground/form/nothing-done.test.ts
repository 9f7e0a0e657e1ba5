import { expect, it } from 'vitest'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { locales } from '@/lib/ground/i18n/routing'
import type { RefusalCode } from '@/lib/ground/platform/errors'
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

const STILL_HERE = {
  en: 'still here',
  fr: 'toujours là',
  es: 'sigue aquí',
  ar: 'هنا',
}

it.each(locales)(
  'says in %s after work_busy nothing of what was typed: a password never comes back',
  (locale) => {
    const { refusal } = messagesOf(locale).form
    expect(refusal.work_busy).not.toContain(STILL_HERE[locale])
    expect(refusal.busy).toContain(STILL_HERE[locale])
  },
)
