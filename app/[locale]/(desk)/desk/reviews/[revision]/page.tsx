import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { BeginFrom } from '@/components/desk/begin-from'
import { DecidedSoFar } from '@/components/desk/decided-so-far'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { PresenceOf } from '@/components/desk/presence-of'
import { ReturnedBefore } from '@/components/desk/returned-before'
import { DecisionInSight, ReviewAside } from '@/components/desk/review-aside'
import { ChangedSinceOpened, NewerThanOpened } from '@/components/desk/since-opened'
import { WhatChanges } from '@/components/desk/what-changes'
import { Withdraw } from '@/components/desk/withdraw'
import { SecondJudgements } from '@/components/second-coding/request-list'
import { GuestsOf } from '@/components/share/guests-of'
import { SubmissionHead, SubmittedEvidence, WholeSubmission } from '@/components/status-review/submission'
import { Hang } from '@/components/ui/hang'
import { loadSubmission } from '@/lib/desk/loaders/submission'
import { loadTestsBeside } from '@/lib/dossier/loaders/item-tests'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { holds } from '@/lib/platform/actor'
import { loadRequestsOf } from '@/lib/second-coding/loaders/requests'
import { loadGuestComments } from '@/lib/share/loaders/guest-comments'
import { privateLinkTo, shownOf } from '@/lib/share/rules/private-link'

type Props = {
  params: Promise<{ locale: string; revision: string }>
  /** `opened`: the revision that the reader had before them when a newer one came in; this very one where its sources changed meanwhile. */
  searchParams: Promise<{ opened?: string | string[] }>
}

/** One submission, whole: what it changes, every field and source, what was decided, and the decision itself. */
export default async function Submission({ params, searchParams }: Props) {
  const { locale: segment, revision: id } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
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
    <SignedInPage
      locale={locale}
      member={actor}
      path={`/desk/reviews/${revision.id}`}
      title={title}
      current="desk"
    >
      <DeskCrumbs here={title} />
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
            <Hang id="returned" title={t('review.deciding.returnedTitle')}>
              <ReturnedBefore returned={submission.returned} revision={revision} {...submission.comments} />
            </Hang>
          )}
          {isOpen && (
            <Hang id="changes" title={t('status-update.compose.willChange')}>
              <WhatChanges submission={submission} />
            </Hang>
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
    </SignedInPage>
  )
}
