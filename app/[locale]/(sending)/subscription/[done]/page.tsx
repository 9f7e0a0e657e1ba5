import type { Metadata } from 'next'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { DonePage } from '@/components/reading/subscription/done-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { DONE } from '@/lib/reading/subscription/types'
import { openPage } from '../../../open-page'

export const metadata: Metadata = { robots: { index: false } }

type Props = { params: Promise<{ locale: string; done: string }> }

/** What was done last with a subscription: `/subscription/asked`. */
export default async function SubscriptionDone({ params }: Props) {
  const { locale: segment, done: said } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const done = DONE.find((each) => each === said)
  return done ? <DonePage locale={locale} done={done} /> : <NotInTheRecord locale={locale} path="/" />
}
