import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { CiteAnywhere } from '@/components/evidence/source/cite-anywhere'
import { Awake } from '@/components/ground/layout/awake'
import { HeadTools } from '@/components/ground/layout/head-tools'
import { KeptPresses } from '@/components/ground/layout/kept-presses'
import { KeptWords } from '@/components/ground/layout/kept-words'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { nextPath } from '@/lib/record/account/rules/next-path'
import '@/styles/desk.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { robots: { index: false, follow: false } }

type DeskLayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

/** Work for signed-in people. Who may see and do what is decided by the reads and mutations themselves, not here. */
export default async function DeskLayout({ children, params }: DeskLayoutProps) {
  const { locale } = await pageParams(params)
  const actor = await currentActor()
  if (actor.kind === 'visitor') {
    const next = nextPath((await headers()).get('x-asked-for'), localePath(locale, '/desk'))
    redirect(`${localePath(locale, '/sign-in')}?${new URLSearchParams({ next })}`)
  }
  return (
    <>
      <KeptPresses />
      <KeptWords locale={locale}>
        <HeadTools tools={holds(actor, 'analyst') && <CiteAnywhere />}>{children}</HeadTools>
        <Awake />
      </KeptWords>
    </>
  )
}
