import { expect, it } from 'vitest'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { locales } from '@/lib/ground/i18n/routing'

// A rule of the method that says what is shown beside a judgement says it in the words that pages show there.

it.each(locales)('rules name marks as pages show them: %s', (locale) => {
  const { method, 'status-update': judged } = messagesOf(locale)
  const shown = judged.updateDue.all.split(/[:;؛]/).at(-1)?.trim() ?? ''
  expect(method.nineRule).toContain(shown)
  for (const rule of [method.reclassRule, method.quotesRule])
    expect(rule.toLowerCase()).toContain(judged.lookAgain.title.toLowerCase())
})
