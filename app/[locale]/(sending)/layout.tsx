import { NextIntlClientProvider } from 'next-intl'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { HouseName } from '@/components/house/house-name'
import { PageRecord } from '@/components/layout/page-record'
import { loadHouseName } from '@/lib/house/loaders/name'
import { messagesOf } from '@/lib/i18n/messages'
import { localeOf } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import '@/styles/reading.css'
import '@/styles/form.css'

/** Pages with a form that anybody may send: made at each request, with what was typed, and sent without the framework's client runtime. */
export const dynamic = 'force-dynamic'

type SendingLayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function SendingLayout({ children, params }: SendingLayoutProps) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const { form, share, 'reader-message': letter, subscription } = messagesOf(locale)
  return (
    <NextIntlClientProvider messages={{ form, share, 'reader-message': letter, subscription }}>
      <PageRecord plain />
      <HouseName name={await loadHouseName(locale)} address={publicAddress('/')} />
      {children}
    </NextIntlClientProvider>
  )
}
