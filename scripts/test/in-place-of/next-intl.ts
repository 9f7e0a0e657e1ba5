// Stands in the place of next-intl in tests without a server: the messages of one language, English unless a test says another.
import type { ReactNode } from 'react'
import { createTranslator } from 'use-intl/core'
import { messagesOf } from '@/lib/ground/i18n/messages'
import type { Locale } from '@/lib/ground/i18n/routing'

let locale: Locale = 'en'

/** From now on pages are in this language. Each file of tests begins in English. */
export function speak(language: Locale): void {
  locale = language
}

export const useLocale = () => locale

export function useTranslations(namespace?: string) {
  return createTranslator({
    locale,
    messages: messagesOf(locale),
    ...(namespace && { namespace }),
    onError: (error: Error) => {
      throw error
    },
  } as never)
}

export const NextIntlClientProvider = ({ children }: { children: ReactNode }) => children
