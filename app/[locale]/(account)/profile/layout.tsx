import type { ReactNode } from 'react'
import { HeadTools } from '@/components/layout/head-tools'
import { CiteAnywhere } from '@/components/source/cite-anywhere'
import { holds } from '@/lib/platform/actor'
import { currentActor } from '@/lib/platform/session'

/** One's own account has at hand what the desk has. */
export default async function ProfileLayout({ children }: { children: ReactNode }) {
  const isAnalyst = holds(await currentActor(), 'analyst')
  return <HeadTools tools={isAnalyst && <CiteAnywhere />}>{children}</HeadTools>
}
