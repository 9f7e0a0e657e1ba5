import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { Awake } from '@/components/ground/layout/awake'
import { KeptPresses } from '@/components/ground/layout/kept-presses'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { pageParams } from '@/lib/ground/i18n/page-params'
import '@/styles/desk.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { robots: { index: false, follow: false } }

type AccountLayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

/** Signing in, one's own account, accepting an invitation. What runs in the page gets the words of the rooms that it uses, and no others. */
export default async function AccountLayout({ children, params }: AccountLayoutProps) {
  const { locale } = await pageParams(params)
  const { account, desk, form, layout, source, ui, 'status-update': judgement } = messagesOf(locale)
  const ofForms = { account, form }
  // The head of one's own account has the keys, and citing from anywhere.
  const { keys } = desk
  const { citation } = judgement
  const { lang, error } = layout
  const ofHead = { desk: { keys }, layout: { error, lang }, source, 'status-update': { citation }, ui }
  return (
    <>
      <KeptPresses />
      <NextIntlClientProvider messages={{ ...ofForms, ...ofHead }}>
        {children}
        <Awake />
      </NextIntlClientProvider>
    </>
  )
}
