import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { ActivityList } from '@/components/review/activity-list'
import { DeskSection } from '@/components/review/desk-section'
import { DraftList, SentBackList, WaitingList } from '@/components/review/own-work'
import { Queue } from '@/components/review/queue'
import { ToOpenList } from '@/components/review/to-open-list'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { holds } from '@/lib/platform/actor'
import { dayOf, now } from '@/lib/platform/clock'
import { loadDesk } from '@/lib/review/loaders'
import { awaitsReading } from '@/lib/review/rules'
import { loadMyDrafts } from '@/lib/status-update/loaders'

/** What there is to do for whoever is signed in: to read, to go on with, to open, and what happened. */
export default async function Desk({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const [desk, drafts, t] = await Promise.all([loadDesk(), loadMyDrafts(), getTranslations()])
  if (!desk) notFound()
  const { actor, queue, sentBack, toOpen, activity } = desk
  const decides = holds(actor, 'reviewer')
  const writes = holds(actor, 'analyst')
  const waiting = queue.filter(({ isMine }) => isMine)
  const citations = toOpen.reduce((sum, { citations: n }) => sum + n, 0)
  return (
    <SignedInPage locale={locale} member={actor} path="/desk" title={t('nav.desk')} current="desk">
      <h1 className="vh">{t('nav.desk')}</h1>
      <div className="line deskhead">
        <p className="subtitle">
          {t('desk.waitLine', { n: queue.length })}{' '}
          {decides && queue.length > 0 && t('desk.youMay', { n: queue.filter(awaitsReading).length })}
        </p>
        {writes && (
          <p className="btns">
            <a className="btn btn--go" href={localePath(locale, '/desk/new')}>
              {t('nav.newUpdate')}
            </a>
          </p>
        )}
      </div>
      <div className="desk">
        <div>
          <DeskSection
            first
            id="to-review"
            title={t('desk.toReview')}
            aside={decides ? t('desk.mayApprove') : undefined}
            isEmpty={queue.length === 0}
            empty={t('desk.waitLine', { n: 0 })}
          >
            <Queue submissions={queue} decides={decides} />
          </DeskSection>
          {writes && (
            <>
              <DeskSection
                id="drafts"
                title={t('desk.drafts')}
                aside={t('desk.onlyYou')}
                isEmpty={drafts.length === 0}
                empty={t('desk.noDrafts')}
              >
                <DraftList drafts={drafts} />
              </DeskSection>
              <DeskSection
                id="sent-back"
                title={t('desk.sentBackTitle')}
                aside={t('desk.sentBackWhom')}
                isEmpty={sentBack.length === 0}
                empty={t('desk.noneBack')}
              >
                <SentBackList entries={sentBack} writes={writes} />
              </DeskSection>
              <DeskSection
                id="waiting"
                title={t('desk.waiting')}
                aside={waiting.length > 0 ? t('desk.writtenByYou') : undefined}
                isEmpty={waiting.length === 0}
                empty={t('desk.noneWaiting')}
              >
                <WaitingList submissions={waiting} />
              </DeskSection>
            </>
          )}
          <DeskSection
            id="to-open"
            title={t('desk.toOpen')}
            aside={
              toOpen.length > 0
                ? `${t('sources.count', { n: toOpen.length })}, ${t('desk.withoutQuote', { n: citations })}`
                : undefined
            }
            isEmpty={toOpen.length === 0}
            empty={t('desk.noneToOpen')}
          >
            <ToOpenList sources={toOpen} />
          </DeskSection>
        </div>
        <aside className="side" aria-labelledby="activity">
          <section>
            <h2 id="activity">{t('desk.activity')}</h2>
            {activity.length === 0 ? (
              <p className="small quiet pt-s">{t('desk.noActivity')}</p>
            ) : (
              <ActivityList activity={activity} today={dayOf(now())} />
            )}
          </section>
        </aside>
      </div>
    </SignedInPage>
  )
}
