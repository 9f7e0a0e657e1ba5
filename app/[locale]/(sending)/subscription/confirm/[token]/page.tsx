import type { Metadata } from 'next'
import { stepPage } from '../../step-page'

export const metadata: Metadata = { robots: { index: false } }

type Props = { params: Promise<{ locale: string; token: string }> }

/** Where the link of a mail leads by which a reader confirms. */
export default async function Confirm({ params }: Props) {
  const { locale, token } = await params
  return stepPage('confirm', locale, token)
}
