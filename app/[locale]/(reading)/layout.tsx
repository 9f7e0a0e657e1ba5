import type { ReactNode } from 'react'
import { PageRecord } from '@/components/layout/page-record'
import '@/styles/reading.css'

/** Reading pages are made once, kept until something is published, and sent without the framework's client runtime. */
export const dynamic = 'force-static'

export default function ReadingLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PageRecord plain />
      {children}
    </>
  )
}
