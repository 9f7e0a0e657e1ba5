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

/** Signing in, one's own account, accepting an invitation. Forms get the words that they use, and no others. */
export default async function AccountLayout({ children, params }: AccountLayoutProps) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const { account, error, password, refusal, signin } = messagesOf(locale)
  return (
    <NextIntlClientProvider messages={{ account, error, password, refusal, signin }}>
      {children}
    </NextIntlClientProvider>
  )
}
