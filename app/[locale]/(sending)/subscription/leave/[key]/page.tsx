import type { Metadata } from 'next'
import { StepPage } from '@/components/subscription/step-page'
import { localeOf } from '@/lib/i18n/routing'
import { loadLeft } from '@/lib/subscription/loaders'
import { leaveAddress } from '@/lib/subscription/rules/followed'
import { openPage } from '../../../../open-page'

export const metadata: Metadata = { robots: { index: false } }

type Props = { params: Promise<{ locale: string; key: string }> }

/** Where the link of a mail leads by which a reader leaves. */
export default async function Leave({ params }: Props) {
  const { locale: segment, key } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const subscription = await loadLeft(key, locale)
  return (
    <StepPage
      step="leave"
      locale={locale}
      path={leaveAddress(key)}
      secret={key}
      subscription={subscription}
    />
  )
}
