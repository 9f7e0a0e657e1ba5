import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LinkDifference, LinkHead, TheItem, WhatItSays } from '@/components/assessment/lineage/link-page'
import { MendLinkForm } from '@/components/assessment/lineage/mend-link-form'
import { RailSection } from '@/components/ground/ui/rail-section'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { ChangedSince } from '@/components/record/review/changed-since'
import { Decide } from '@/components/record/review/decide'
import { Decisions } from '@/components/record/review/decisions'
import { WithdrawWork } from '@/components/record/review/withdraw-work'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { decideLinkAction, withdrawLinkAction } from '@/lib/assessment/lineage/actions/review'
import { loadLink } from '@/lib/assessment/lineage/loaders/link'
import { deskLinkAddress } from '@/lib/assessment/lineage/noun'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localeOf } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'

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
        <RailSection id="mend" title={t('lineage.says')}>
          <MendLinkForm link={link} />
        </RailSection>
      )}
      {state === 'submitted' && holds(actor, 'reviewer') && (
        <RailSection id="decide" title={t('desk.fourEyes')}>
          <Decide decide={decideLinkAction} {...link} may={may.approve} />
        </RailSection>
      )}
      {may.withdraw === true && (
        <RailSection id="withdraw" title={t('ui.action.withdraw')}>
          <WithdrawWork withdraw={withdrawLinkAction} id={link.id} isPublic={state === 'published'} />
        </RailSection>
      )}
    </SignedInPage>
  )
}
