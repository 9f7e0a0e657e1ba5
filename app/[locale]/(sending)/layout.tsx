import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { PageRecord } from '@/components/ground/layout/page-record'
import { HouseName } from '@/components/reading/site/house-name'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadHouseName } from '@/lib/reading/site/loaders/name'
import '@/styles/reading.css'
import '@/styles/form.css'

/** Pages with a form that anybody may send: made at each request, with what was typed, and sent without the framework's client runtime. */
export const dynamic = 'force-dynamic'

type SendingLayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function SendingLayout({ children, params }: SendingLayoutProps) {
  const { locale } = await pageParams(params)
  const { form, share, 'reader-message': letter, subscription } = messagesOf(locale)
  return (
    <NextIntlClientProvider messages={{ form, share, 'reader-message': letter, subscription }}>
      <PageRecord plain />
      <HouseName name={await loadHouseName(locale)} address={publicAddress('/')} />
      {children}
    </NextIntlClientProvider>
  )
}
