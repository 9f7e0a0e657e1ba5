import type { ReactNode } from 'react'
import { PageRecord } from '@/components/ground/layout/page-record'
import '@/styles/reading.css'
import '@/styles/share.embed.css'

/** Cards that other sites show in a frame: made once and kept like reading pages, without the framework's client runtime. */
export const dynamic = 'force-static'

export default function EmbedLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PageRecord plain />
      {children}
    </>
  )
}
