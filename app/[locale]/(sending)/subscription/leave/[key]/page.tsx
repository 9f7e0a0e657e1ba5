import type { Metadata } from 'next'
import { stepPage } from '../../step-page'

export const metadata: Metadata = { robots: { index: false } }

type Props = { params: Promise<{ locale: string; key: string }> }

/** Where the link of a mail leads by which a reader leaves. */
export default async function Leave({ params }: Props) {
  const { locale, key } = await params
  return stepPage('leave', locale, key)
}
