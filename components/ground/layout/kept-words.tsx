'use client'

import { NextIntlClientProvider } from 'next-intl'
import { type ReactNode, use } from 'react'
import type { Messages } from '@/lib/ground/i18n/messages'
import type { Locale } from '@/lib/ground/i18n/routing'
import { fetchedOnce } from './fetched-once'

/** Each is a file of its own: a page fetches that of its language. */
const FILES: Readonly<Record<Locale, () => Promise<Messages>>> = {
  en: () => import('@/lib/ground/i18n/messages-en').then(({ en }) => en),
  fr: () => import('@/lib/ground/i18n/messages-fr').then(({ fr }) => fr),
  es: () => import('@/lib/ground/i18n/messages-es').then(({ es }) => es),
  ar: () => import('@/lib/ground/i18n/messages-ar').then(({ ar }) => ar),
}

/** The words of a language, fetched once: React must be given the same promise each time. */
const wordsOf = fetchedOnce((locale: Locale) => FILES[locale]())

/**
 * The words of all rooms for what runs in pages of the desk. They are most of what such a page weighed, so they are no part of it: browsers keep the
 * file until the next build.
 */
export function KeptWords({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={locale} messages={use(wordsOf(locale))} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
