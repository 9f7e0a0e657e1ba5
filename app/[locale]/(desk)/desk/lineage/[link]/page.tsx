import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { LinkDifference, LinkHead, TheItem, WhatItSays } from '@/components/lineage/link-page'
import { MendLinkForm } from '@/components/lineage/mend-link-form'
import { ChangedSince } from '@/components/review/changed-since'
import { Decide } from '@/components/review/decide'
import { Decisions } from '@/components/review/decisions'
import { WithdrawWork } from '@/components/review/withdraw-work'
import { Hang } from '@/components/ui/hang'
import { isolated } from '@/lib/i18n/isolated'
import { commaIn } from '@/lib/i18n/punctuation'
import { localeOf } from '@/lib/i18n/routing'
import { decideLinkAction, withdrawLinkAction } from '@/lib/lineage/actions/review'
import { loadLink } from '@/lib/lineage/loaders/link'
import { holds } from '@/lib/platform/actor'
import { deskLinkAddress } from '@/lib/review/rules/work-address'

interface LinkPageProps {
  params: Promise<{ locale: string; link: string }>
  /** `opened`: the fingerprint of what the reader had before them when it was submitted again. */
  searchParams: Promise<{ opened?: string | string[] }>
}

/** A link to a later text: both ends, what it says, what changed, what was decided, and what there is to do with it. */
export default async function LinkPage({ params, searchParams }: LinkPageProps) {
  const { locale: segment, link: id } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const [loaded, t, { opened }] = await Promise.all([loadLink(id, locale), getTranslations(), searchParams])
  if (!loaded) notFound()
  const { actor, link } = loaded
  const { earlier, later, state, versions, fingerprint, may } = link
  const after = versions.at(-1)
  const asked = versions.find((each) => each.fingerprint === opened && opened !== fingerprint)
  const before = asked ?? (state === 'submitted' ? versions.at(-2) : undefined)
  const title = t('lineage.linkOf', {
    ref: isolated(earlier.reference),
    later: isolated(
      later.kind === 'source' ? later.id : `${later.reference}${commaIn(locale)}${later.statement}`,
    ),
  })
  return (
    <SignedInPage locale={locale} member={actor} path={deskLinkAddress(id)} title={title} current="desk">
      <DeskCrumbs steps={[{ path: '/desk/lineage', label: t('lineage.deskTitle') }]} here={title} />
      {asked && <ChangedSince />}
      <LinkHead link={link} title={title} />
      <TheItem item={earlier} />
      <WhatItSays link={link} />
      {before && after && <LinkDifference before={before} after={after} quoteLanguage={later.language} />}
      <Decisions {...link} />
      {may.submit === true && (
        <Hang id="mend" title={t('lineage.says')}>
          <MendLinkForm link={link} />
        </Hang>
      )}
      {state === 'submitted' && holds(actor, 'reviewer') && (
        <Hang id="decide" title={t('desk.fourEyes')}>
          <Decide decide={decideLinkAction} {...link} may={may.approve} />
        </Hang>
      )}
      {may.withdraw === true && (
        <Hang id="withdraw" title={t('ui.action.withdraw')}>
          <WithdrawWork withdraw={withdrawLinkAction} id={link.id} isPublic={state === 'published'} />
        </Hang>
      )}
    </SignedInPage>
  )
}
