import type { Metadata } from 'next'
import { subscribePage } from './subscribe-page'

export const metadata: Metadata = { robots: { index: false } }

/** Where a reader subscribes to what is published on the whole site: `/subscribe`. */
export default async function Subscribe({ params }: { params: Promise<{ locale: string }> }) {
  return subscribePage((await params).locale, '/')
}
