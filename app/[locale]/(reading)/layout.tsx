import type { ReactNode } from 'react'
import { PageRecord } from '@/components/ground/layout/page-record'
import { HouseName } from '@/components/reading/site/house-name'
import { localeOf } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadHouseName } from '@/lib/reading/site/loaders/name'
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
