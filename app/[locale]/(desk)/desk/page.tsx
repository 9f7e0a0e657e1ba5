import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { FirstSteps } from '@/components/account/first-steps'
import { SignedInPage } from '@/components/account/signed-in-page'
import { BringingList } from '@/components/bringing/bringing-list'
import { ActivityList } from '@/components/desk/activity-list'
import { LiveDesk } from '@/components/desk/live-desk'
import { OwnSections } from '@/components/desk/own-sections'
import { Queue } from '@/components/desk/queue'
import { QueueFilter } from '@/components/desk/queue-filter'
import { ToOpenList } from '@/components/desk/to-open-list'
import { deadlineEntries } from '@/components/follow-up/deadlines'
import { DeskCalendar } from '@/components/follow-up/desk-calendar'
import { MyFollowUps } from '@/components/follow-up/my-follow-ups'
import { DeskSection } from '@/components/layout/desk-section'
import { FromReaders } from '@/components/reader-message/from-readers'
import { RequestWork } from '@/components/request/request-work'
import { WorkQueue } from '@/components/review/work-queue'
import { SearchWays } from '@/components/search-log/search-ways'
import { DeskCodings } from '@/components/second-coding/desk-codings'
import { SourcesToList } from '@/components/source/sources-to-list'
import { WordingWork } from '@/components/statement/wording-work'
import { LookAgainList } from '@/components/status-update/look-again-list'
import { NoLongerMetList } from '@/components/status-update/no-longer-met-list'
import { TranslationWays } from '@/components/translation/translation-ways'
import { isolated } from '@/components/ui/isolated'
import { PartTurn } from '@/components/ui/part-turn'
import { loadFirstSteps } from '@/lib/account/loaders'
import { loadBringings } from '@/lib/bringing/loaders'
import { loadDesk } from '@/lib/desk/loaders'
import { loadStatements } from '@/lib/dossier/loaders/statement'
import { loadFollowUpWork } from '@/lib/follow-up/loaders'
import { schedulingPolicy } from '@/lib/follow-up/policy'
import { commaIn } from '@/lib/i18n/punctuation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { loadMyNotes } from '@/lib/note/loaders'
import { holds } from '@/lib/platform/actor'
import { dayOf, now } from '@/lib/platform/clock'
import { partOrFirst } from '@/lib/platform/parts'
import { loadMessages } from '@/lib/reader-message/loaders'
import { loadRequestWork } from '@/lib/request/loaders'
import { loadReviews } from '@/lib/review/loaders'
import { loadMyCodings } from '@/lib/second-coding/loaders'
import { loadSourcesToList } from '@/lib/source/loaders'
import { loadAllOrphans } from '@/lib/statement/loaders'
import { deskRequestAddress } from '@/lib/statement/rules/addresses'
import { loadLookAgain, loadMyDrafts, loadNoLongerMet } from '@/lib/status-update/loaders'
import { loadAwaitingTranslations } from '@/lib/translation/loaders'
import { chosenIn, queryWith } from './part-query'

type Props = {
  params: Promise<{ locale: string }>
  /** `statement`, `area`: only what awaits review in them. The others: after which entry the part of a list begins that is shown. */
  searchParams: Promise<Partial<Record<'statement' | 'area' | List, string | string[]>>>
}

/** The lists of the desk that come in parts, as the query names them. */
const lists = [
  'queue',
  'back',
  'drafts',
  'waiting',
  'notes',
  'again',
  'open',
  'mine',
  'toShow',
  'forNobody',
] as const
type List = (typeof lists)[number]
const names = ['statement', 'area', ...lists] as const

/** What there is to do for whoever is signed in: to read, to go on with, to open, and what happened. */
export default async function Desk({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const asked = await searchParams
  const chosen = { statement: chosenIn(asked.statement), area: chosenIn(asked.area) }
  // First of all where the record stands: what comes while the rest is read is told to the page afterwards.
  const desk = await loadDesk({
    choice: chosen,
    queue: chosenIn(asked.queue),
    waiting: chosenIn(asked.waiting),
    back: chosenIn(asked.back),
    open: chosenIn(asked.open),
  })
  if (!desk) notFound()
  const [own, toRead, lookedAt, recorded, underReview, questions, steps, statements, t] = await Promise.all([
    Promise.all([loadMyDrafts(chosenIn(asked.drafts)), loadMyNotes(chosenIn(asked.notes))]),
    Promise.all([loadSourcesToList(), loadMyCodings(), loadAllOrphans(), loadBringings()]),
    Promise.all([loadLookAgain(), loadNoLongerMet()]),
    Promise.all([loadRequestWork(), loadMessages()]),
    Promise.all([loadReviews(), loadAwaitingTranslations()]),
    loadFollowUpWork({
      mine: chosenIn(asked.mine),
      toShow: chosenIn(asked.toShow),
      forNobody: chosenIn(asked.forNobody),
    }),
    loadFirstSteps(),
    loadStatements(),
    getTranslations(),
  ])
  const [drafts, myNotes] = own
  const [toList, codings, orphans, bringings] = toRead
  const [lookAgain, noLonger] = lookedAt
  const [requests, messages] = recorded
  const [reviews, translationsAwaiting] = underReview
  // What was submitted stands with all that is under review.
  const onTheWay = (bringings?.entries ?? []).filter(({ state }) => state === 'open')
  const { actor, queue, mine, sentBack, toOpen, activity, position, madeAt } = desk
  const decides = holds(actor, 'reviewer')
  // Of several statements none is the one to begin with: they stand on the first page.
  const begin = statements[1] ? '/' : statements[0] ? `/${statements[0].slug}/statement` : null
  const writes = holds(actor, 'analyst')
  const maySet = schedulingPolicy(actor, 'schedule', 'follow-up') === true
  const today = dayOf(now())
  const waits = queue.places.length
  const again = partOrFirst(lookAgain, {
    nameOf: ({ slug, reference }) => `${slug} ${reference}`,
    after: chosenIn(asked.again),
  })
  const partHref = (list: List, section: string) => (after: string) =>
    `${localePath(locale, '/desk')}${queryWith(names, asked, list, after)}#${section}`
  // First for whoever decides on it; others go on with their own work first.
  const awaiting = (
    <DeskSection
      id="to-review"
      title={t(decides ? 'desk.toReview' : 'desk.awaiting')}
      aside={waits > 0 ? t(decides ? 'desk.mayApprove' : 'desk.toReviewHow') : undefined}
      isEmpty={waits === 0}
      empty={t(decides ? 'desk.firstRead' : 'desk.waitLine', { n: 0 })}
    >
      <QueueFilter places={queue.places} statements={queue.statements} chosen={chosen} />
      {queue.part.total === 0 && <p className="small quiet pt-s">{t('desk.nothingOfChoice')}</p>}
      <Queue submissions={queue.part.entries} decides={decides} />
      <PartTurn part={queue.part} hrefOf={partHref('queue', 'to-review')} />
    </DeskSection>
  )
  return (
    <SignedInPage locale={locale} member={actor} path="/desk" title={t('layout.nav.desk')} current="desk">
      <h1 className="vh">{t('layout.nav.desk')}</h1>
      <div className="line deskhead">
        <div>
          <p className="subtitle">
            {t('desk.waitLine', { n: waits })}{' '}
            {decides && waits > 0 && t('desk.youMay', { n: queue.awaitsReading })}
          </p>
          <LiveDesk position={position} madeAt={madeAt} />
        </div>
        {writes && (
          <p className="btns">
            <a className="btn btn--go" href={localePath(locale, '/desk/new')}>
              {t('layout.nav.newUpdate')}
            </a>
          </p>
        )}
      </div>
      <FirstSteps roles={steps.filter(({ shown }) => shown).map(({ role }) => role)} statement={begin} />
      <div className="desk">
        <div>
          {decides && awaiting}
          <DeskCodings codings={codings} />
          {onTheWay.length > 0 && (
            <DeskSection id="statements-on-the-way" title={t('bringing.onTheWay')} isEmpty={false} empty="">
              <BringingList entries={onTheWay} />
            </DeskSection>
          )}
          {(decides || reviews.toReview.length > 0) && (
            <DeskSection
              id="more-to-review"
              title={t(decides ? 'review.toReview' : 'review.alsoAwaiting')}
              aside={
                <span className="line gap-s">
                  <TranslationWays awaiting={translationsAwaiting} />
                  <SearchWays mayLog={false} />
                </span>
              }
              isEmpty={reviews.toReview.length === 0}
              empty={t(translationsAwaiting > 0 ? 'translation.onlyTheseAwait' : 'review.noneToReview')}
            >
              <WorkQueue entries={reviews.toReview} />
            </DeskSection>
          )}
          {(decides || toList.length > 0) && <SourcesToList sources={toList} />}
          {orphans !== null && <WordingWork orphans={orphans} />}
          {writes && (
            <OwnSections
              sentBack={sentBack}
              drafts={drafts}
              waiting={mine}
              hrefOf={partHref}
              notes={myNotes}
            />
          )}
          {messages && <FromReaders messages={messages.open} />}
          <MyFollowUps work={questions.parts} hrefOf={partHref} today={today} maySet={maySet} />
          <RequestWork {...requests} decides={decides} mayDraft={writes} />
          {(writes || reviews.mine.length > 0) && (
            <DeskSection
              id="mine-under-review"
              title={t('review.mine')}
              aside={<SearchWays mayLog={writes} />}
              isEmpty={reviews.mine.length === 0}
              empty={t('review.noneMine')}
            >
              <WorkQueue entries={reviews.mine} />
            </DeskSection>
          )}
          {(writes || lookAgain.length > 0 || noLonger.length > 0) && (
            <DeskSection
              id="look-again"
              title={t('status-update.lookAgain.title')}
              aside={lookAgain.length > 0 ? t('status-update.lookAgain.aside') : undefined}
              isEmpty={lookAgain.length === 0 && noLonger.length === 0}
              empty={t('status-update.lookAgain.none')}
            >
              {noLonger.length > 0 && (
                <>
                  <p className="small quiet">{t('status-update.again.how')}</p>
                  <NoLongerMetList entries={noLonger} writes={writes} />
                </>
              )}
              <LookAgainList items={again.entries} writes={writes} maySet={maySet} />
              <PartTurn part={again} hrefOf={partHref('again', 'look-again')} />
              <p className="small quiet pt-s">{t('status-update.lookAgain.how')}</p>
            </DeskSection>
          )}
          {!decides && awaiting}
          {(decides || writes) && (
            <DeskSection
              id="to-open"
              title={t('desk.toOpen')}
              aside={
                toOpen.sources > 0
                  ? `${t('source.count', { n: toOpen.sources })}${commaIn(locale)}${t('desk.withoutQuote', { n: toOpen.citations })}`
                  : undefined
              }
              isEmpty={toOpen.sources === 0}
              empty={t('desk.noneToOpen')}
            >
              <ToOpenList sources={toOpen.part.entries} writes={writes} />
              <PartTurn part={toOpen.part} hrefOf={partHref('open', 'to-open')} />
            </DeskSection>
          )}
        </div>
        <aside className="side" aria-labelledby="activity">
          <section>
            <h2>{t('follow-up.calendar')}</h2>
            <DeskCalendar
              questions={questions.days}
              deadlines={deadlineEntries(
                requests.mine,
                ({ id }) => localePath(locale, deskRequestAddress(id)),
                ({ authority }) => t('request.calendarLabel', { authority: isolated(authority) }),
              )}
              month={today.slice(0, 7)}
              today={today}
              pathOf={(month) => `/desk/follow-ups?month=${month}`}
            />
          </section>
          <section>
            <h2 id="activity">{t('desk.activity')}</h2>
            {activity.length === 0 ? (
              <p className="small quiet pt-s">{t('desk.noActivity')}</p>
            ) : (
              <ActivityList activity={activity} today={today} />
            )}
          </section>
        </aside>
      </div>
    </SignedInPage>
  )
}
