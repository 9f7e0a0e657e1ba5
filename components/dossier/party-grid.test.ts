import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
import { locales } from '@/lib/i18n/routing'

// What a cell shows must stand in its name as it is shown, or nobody who speaks to their browser can choose it (WCAG 2.5.3).
// Brackets are not spoken: where an adjective would read on as a part of the status, they part the two.
test.each(locales)('a cell is named by the words that stand in it, in %s', (locale) => {
  const t = createTranslator({ locale, messages: messagesOf(locale) })
  const status = t('status-update.status.taken_up')
  for (const line of ['own', 'all'] as const)
    expect(
      t('dossier.parties.cell', { ref: '7c', party: 'x', status, as: 'provisional', line })
        .toLowerCase()
        .replace(/[()]/g, ''),
    ).toContain(`${status} ${t('review.provisional')}`.toLowerCase())
})
