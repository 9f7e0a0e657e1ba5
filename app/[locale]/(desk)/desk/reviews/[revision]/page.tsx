import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SecondJudgements } from '@/components/assessment/second-coding/request-list'
import {
  SubmissionHead,
  SubmittedEvidence,
  WholeSubmission,
} from '@/components/assessment/status-review/submission'
import { RailSection } from '@/components/ground/ui/rail-section'
import { GuestsOf } from '@/components/reading/share/guests-of'
import { BeginFrom } from '@/components/work/desk/begin-from'
import { DecidedSoFar } from '@/components/work/desk/decided-so-far'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { PresenceOf } from '@/components/work/desk/presence-of'
import { ReturnedBefore } from '@/components/work/desk/returned-before'
import { DecisionInSight, ReviewAside } from '@/components/work/desk/review-aside'
import { ChangedSinceOpened, NewerThanOpened } from '@/components/work/desk/since-opened'
import { WhatChanges } from '@/components/work/desk/what-changes'
import { Withdraw } from '@/components/work/desk/withdraw'
import { loadRequestsOf } from '@/lib/assessment/second-coding/loaders/requests'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { loadTestsBeside } from '@/lib/reading/dossier/loaders/item-tests'
import { loadGuestComments } from '@/lib/reading/share/loaders/guest-comments'
import { privateLinkTo, shownOf } from '@/lib/reading/share/rules/private-link'
import { loadSubmission } from '@/lib/work/desk/loaders/submission'

type Props = {
  params: Promise<{ locale: string; revision: string }>
  /** `opened`: the revision that the reader had before them when a newer one came in; this very one where its sources changed meanwhile. */
  searchParams: Promise<{ opened?: string | string[] }>
}

/** One submission, whole: what it changes, every field and source, what was decided, and the decision itself. */
export default async function Submission({ params, searchParams }: Props) {
  const { locale, revision: id } = await pageParams(params)
  const { opened } = await searchParams
  const loaded = await loadSubmission(id, typeof opened === 'string' ? opened : undefined, locale)
  if (!loaded) notFound()
  const { actor, submission, reviews, comparedWith, quotes, position, next } = loaded
  const { revision, item, newest, isMine } = submission
  const [t, seconds, guests, beside] = await Promise.all([
    getTranslations(),
    loadRequestsOf(id),
    loadGuestComments(id),
    loadTestsBeside(
      submission.statement.slug,
      item.reference,
      revision.citations.map(({ sourceId }) => sourceId),
    ),
  ])
  const title = t('desk.submissionTitle', { ref: item.reference })
  const isOpen = revision.state === 'submitted'
  const isNewest = newest.id === revision.id
  const decides = holds(actor, 'reviewer')
  const shown = shownOf({
    state: revision.state,
    isProvisional: revision.provisional,
    wasFinal: revision.finalAt !== null,
    isItemWithdrawn: item.withdrawn !== null,
  })
  const mayShare = shown === 'words' && (decides || (isMine && holds(actor, 'analyst')))
  // Where readers see these very words there is no change to read before the whole.
  const isShown = !isOpen || submission.shown?.revision.id === revision.id
  return (
    <PageBelowDesk member={actor} path={`/desk/reviews/${revision.id}`} title={title}>
      <PresenceOf objectType="commitment" objectId={`${submission.statement.slug}/${item.reference}`} />
      {opened === id && isOpen && <ChangedSinceOpened />}
      {comparedWith && <NewerThanOpened opened={comparedWith} newer={revision} />}
      <div className={decides ? 'rv' : undefined}>
        <div>
          <SubmissionHead submission={submission} />
          {!isNewest && (
            <p className="unmet">
              <a
                className="tap"
                href={localePath(locale, `/desk/reviews/${newest.id}?opened=${revision.id}`)}
              >
                {t('desk.staleTitle')}: {t('desk.revision', { n: newest.number })}
              </a>
            </p>
          )}
          {submission.returned && (
            <RailSection id="returned" title={t('review.deciding.returnedTitle')}>
              <ReturnedBefore returned={submission.returned} revision={revision} {...submission.comments} />
            </RailSection>
          )}
          {isOpen && (
            <RailSection id="changes" title={t('status-update.compose.willChange')}>
              <WhatChanges submission={submission} />
            </RailSection>
          )}
          {isShown && <WholeSubmission submission={submission} beside={beside} />}
          <SubmittedEvidence submission={submission} quotes={quotes} />
          {!isShown && <WholeSubmission submission={submission} beside={beside} />}
          <DecidedSoFar reviews={reviews} {...submission.comments} />
          <GuestsOf comments={guests} />
          {seconds && <SecondJudgements revisionId={revision.id} view={seconds} />}
          <div className="btns pt-m">
            {isOpen && isMine && holds(actor, 'analyst') && (
              <Withdraw revisionId={revision.id} reference={item.reference} />
            )}
            {submission.isLast && holds(actor, 'analyst') && (
              <BeginFrom revisionId={revision.id} label={t('desk.beginFrom')} />
            )}
            {mayShare && (
              <a className="tap" href={localePath(locale, privateLinkTo({ revision: revision.id }))}>
                {t('share.private.new')}
              </a>
            )}
          </div>
        </div>
        {decides && <ReviewAside submission={submission} position={position} next={next} />}
      </div>
      {decides && isOpen && <DecisionInSight submission={submission} next={next} />}
    </PageBelowDesk>
  )
}
