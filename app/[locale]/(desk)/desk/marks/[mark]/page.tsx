import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RailSection } from '@/components/ground/ui/rail-section'
import { SharingOf } from '@/components/reading/share/sharing-of'
import { ChangedSince } from '@/components/record/review/changed-since'
import { ReviewSections } from '@/components/record/review/review-sections'
import { FollowingSwitch } from '@/components/text/commitment/following-switch'
import { VersionChanges, WhatChangesForReaders } from '@/components/text/commitment/mark-changes'
import {
  MarkDecisions,
  MarkHead,
  MarkLinks,
  MarkWords,
  WhatItSays,
} from '@/components/text/commitment/mark-page'
import { MendForm } from '@/components/text/commitment/mend-form'
import { ProposedWithdrawal } from '@/components/text/commitment/proposed-withdrawal'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { PresenceOf } from '@/components/work/desk/presence-of'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { holds } from '@/lib/ground/platform/actor'
import { loadMarked, loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { loadSharing } from '@/lib/reading/share/loaders/sharing'
import { decideMarkAction, withdrawMarkAction } from '@/lib/text/commitment/actions/mark-review'
import { loadMark } from '@/lib/text/commitment/loaders/mark'
import { deskMarkAddress } from '@/lib/text/commitment/noun'
import { isPosition } from '@/lib/text/commitment/rules/force'

type Props = {
  params: Promise<{ locale: string; mark: string }>
  /** `opened`: the fingerprint of what the reader had before them when it was submitted again. */
  searchParams: Promise<{ opened?: string | string[] }>
}

/** One mark: its words, what it says, what changes for readers, what was decided, and what there is to do with it. */
export default async function Mark({ params, searchParams }: Props) {
  const { locale, mark: id } = await pageParams(params)
  const loaded = await loadMark(id)
  if (!loaded) notFound()
  const { actor, mark } = loaded
  const [statement, standing, sharing, t, { opened }] = await Promise.all([
    loadStatement(mark.slug),
    loadMarked(mark.slug),
    loadSharing([{ noun: 'commitment', id: mark.item.id }]),
    getTranslations(),
    searchParams,
  ])
  if (!statement) notFound()
  const { item, state, may } = mark
  // Others read what awaits a decision; whoever proposed it reads what was declined until they take it back.
  const proposals = mark.withdrawals.filter(
    (each) => each.state === 'submitted' || each.may.withdraw === true,
  )
  const isPublic = mark.publishedAt !== null
  const title = t(
    proposals.some((each) => each.state === 'submitted')
      ? 'commitment.mark.withdrawalTitle'
      : isPublic
        ? 'commitment.mark.itemTitle'
        : 'commitment.mark.reviewTitle',
    {
      ref: item.reference,
    },
  )
  const now = mark.versions.at(-1)
  const before =
    mark.versions.find(({ fingerprint }) => fingerprint === opened && fingerprint !== mark.fingerprint) ??
    (state === 'submitted' ? mark.versions.at(-2) : undefined)
  return (
    <PageBelowDesk member={actor} path={deskMarkAddress(item.id)} title={title}>
      <PresenceOf objectType="commitment" objectId={`${mark.slug}/${item.reference}`} />
      {before && before.fingerprint === opened && <ChangedSince />}
      <MarkHead mark={mark} title={title} />
      {proposals.map((proposal) => (
        <ProposedWithdrawal
          key={proposal.id}
          reference={item.reference}
          proposal={proposal}
          decides={holds(actor, 'reviewer')}
        />
      ))}
      <MarkWords mark={mark} statement={statement} />
      {may.submit === true ? (
        <>
          <MarkDecisions mark={mark} />
          <MendForm
            locale={locale}
            markId={item.id}
            version={mark.version}
            content={item}
            areas={statement.areas}
            parties={statement.parties}
          />
        </>
      ) : (
        <>
          <WhatItSays content={item} statement={statement} />
          {before && now && <VersionChanges before={before} after={now} statement={statement} />}
          {state === 'submitted' && <WhatChangesForReaders mark={mark} count={standing} />}
          <MarkDecisions mark={mark} />
        </>
      )}
      <ReviewSections
        actor={actor}
        work={{ ...mark, id: item.id }}
        decide={decideMarkAction}
        withdraw={withdrawMarkAction}
        says={{ withdraw: { name: t('commitment.mark.takeBack'), means: t('commitment.mark.takeBackHow') } }}
      />
      {state === 'published' && isPosition(item.force) && (
        <RailSection id="following" title={t('commitment.mark.following')}>
          <FollowingSwitch markId={item.id} followed={item.followed} may={may.turn_following} />
        </RailSection>
      )}
      <SharingOf locale={locale} sharing={sharing} />
      <MarkLinks mark={mark} />
    </PageBelowDesk>
  )
}
