import type { Metadata } from 'next'
import { StepPage } from '@/components/subscription/step-page'
import { localeOf } from '@/lib/i18n/routing'
import { loadAsked } from '@/lib/subscription/loaders'
import { confirmAddress } from '@/lib/subscription/rules/followed'
import { openPage } from '../../../../open-page'

export const metadata: Metadata = { robots: { index: false } }

type Props = { params: Promise<{ locale: string; token: string }> }

/** Where the link of a mail leads by which a reader confirms. */
export default async function Confirm({ params }: Props) {
  const { locale: segment, token } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const subscription = await loadAsked(token, locale)
  return (
    <StepPage
      step="confirm"
      locale={locale}
      path={confirmAddress(token)}
      secret={token}
      subscription={subscription}
    />
  )
}
