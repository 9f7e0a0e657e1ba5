// Stands in the place of next-intl/server in tests without a server: the messages of the language that is asked for.
import { createTranslator } from 'use-intl/core'
import { messagesOf } from '@/lib/ground/i18n/messages'
import type { Locale } from '@/lib/ground/i18n/routing'

export async function getTranslations({ locale, namespace }: { locale: Locale; namespace?: string }) {
  return createTranslator({
    locale,
    messages: messagesOf(locale),
    ...(namespace && { namespace }),
  } as never)
}
