import type { ReactNode } from 'react'
import { PageRecord } from '@/components/ground/layout/page-record'
import '@/styles/reading.css'

/** What is shown where something failed is made at build and reads nothing: no record, and no name of the house. */
export const dynamic = 'force-static'

export default function FailedLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PageRecord plain />
      {children}
    </>
  )
}
