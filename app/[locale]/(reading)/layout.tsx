import type { ReactNode } from 'react'
import { HouseName } from '@/components/house/house-name'
import { PageRecord } from '@/components/layout/page-record'
import { loadHouseName } from '@/lib/house/loaders/name'
import { localeOf } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import '@/styles/reading.css'

/** Reading pages are made once, kept until something is published, and sent without the framework's client runtime. */
export const dynamic = 'force-static'

type ReadingLayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function ReadingLayout({ children, params }: ReadingLayoutProps) {
  const locale = localeOf((await params).locale)
  return (
    <>
      <PageRecord plain />
      <HouseName name={await loadHouseName(locale)} address={publicAddress('/')} />
      {children}
    </>
  )
}
