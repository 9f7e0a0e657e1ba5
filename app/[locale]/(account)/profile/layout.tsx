import type { ReactNode } from 'react'
import { CiteAnywhere } from '@/components/evidence/source/cite-anywhere'
import { HeadTools } from '@/components/ground/layout/head-tools'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'

/** One's own account has at hand what the desk has. */
export default async function ProfileLayout({ children }: { children: ReactNode }) {
  const isAnalyst = holds(await currentActor(), 'analyst')
  return <HeadTools tools={isAnalyst && <CiteAnywhere />}>{children}</HeadTools>
}
