import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { messagesOf } from '@/lib/i18n/messages'
import { localeOf } from '@/lib/i18n/routing'
import '@/styles/desk.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { robots: { index: false, follow: false } }

type AccountLayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

/** Signing in, one's own account, accepting an invitation. What runs in the page gets the words that it uses, and no others. */
export default async function AccountLayout({ children, params }: AccountLayoutProps) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const { account, error, keys, password, refusal, signin, ...others } = messagesOf(locale)
  const { action, collect, evidence, lang, sources } = others
  const ofForms = { account, error, password, refusal, signin }
  // The head of one's own account has the keys, and citing from anywhere.
  const ofHead = { action, collect, evidence, keys, lang, sources }
  return <NextIntlClientProvider messages={{ ...ofForms, ...ofHead }}>{children}</NextIntlClientProvider>
}
