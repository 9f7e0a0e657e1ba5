import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LinkDifference, LinkHead, TheItem, WhatItSays } from '@/components/assessment/lineage/link-page'
import { MendLinkForm } from '@/components/assessment/lineage/mend-link-form'
import { RailSection } from '@/components/ground/ui/rail-section'
import { ChangedSince } from '@/components/record/review/changed-since'
import { Decisions } from '@/components/record/review/decisions'
import { ReviewSections } from '@/components/record/review/review-sections'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { decideLinkAction, withdrawLinkAction } from '@/lib/assessment/lineage/actions/review'
import { loadLink } from '@/lib/assessment/lineage/loaders/link'
import { deskLinkAddress } from '@/lib/assessment/lineage/noun'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { commaIn } from '@/lib/ground/i18n/punctuation'

interface LinkPageProps {
  params: Promise<{ locale: string; link: string }>
  /** `opened`: the fingerprint of what the reader had before them when it was submitted again. */
  searchParams: Promise<{ opened?: string | string[] }>
}

/** A link to a later text: both ends, what it says, what changed, what was decided, and what there is to do with it. */
export default async function LinkPage({ params, searchParams }: LinkPageProps) {
  const { locale, link: id } = await pageParams(params)
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
    <PageBelowDesk
      member={actor}
      path={deskLinkAddress(id)}
      title={title}
      steps={[{ path: '/desk/lineage', label: t('lineage.deskTitle') }]}
    >
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
      <ReviewSections actor={actor} work={link} decide={decideLinkAction} withdraw={withdrawLinkAction} />
    </PageBelowDesk>
  )
}
