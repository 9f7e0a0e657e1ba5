import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { type Locale, locales } from '@/lib/ground/i18n/routing'
import { FORCES } from '@/lib/text/method/types'
import { itemTitle } from './item-title'

type Said = Parameters<typeof itemTitle>[0]
type Item = Parameters<typeof itemTitle>[1]

function titleIn(locale: Locale, force: Item['force']): string {
  const t = createTranslator({ locale, messages: messagesOf(locale) }) as unknown as Said
  return itemTitle(t, { reference: '7c', title: 'Test title', force, withdrawn: null } as Item)
}

describe('the title of an item', () => {
  it.each(locales)('promises nothing in %s of what is intended or could be done', (locale) => {
    const kinds = (['agreed', 'intended', 'conditional'] as const).map(
      (force) => titleIn(locale, force).split('7c')[0],
    )
    expect(new Set(kinds).size).toBe(3)
    expect(new Set(FORCES.map((force) => titleIn(locale, force))).size).toBe(FORCES.length)
  })
})
