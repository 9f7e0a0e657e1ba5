import type { Metadata } from 'next'
import { subscribePage } from '../subscribe-page'

export const metadata: Metadata = { robots: { index: false } }

type Props = { params: Promise<{ locale: string; of: string[] }> }

/** Where a reader subscribes to what is published of a statement, an area or an item: `/subscribe/rabat-2022-07-08/7c`. */
export default async function SubscribeTo({ params }: Props) {
  const { locale, of } = await params
  return subscribePage(locale, `/${of.join('/')}`)
}
