import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { FirstSteps } from '@/components/account/first-steps'
import { SignedInPage } from '@/components/account/signed-in-page'
import { ActivityList } from '@/components/desk/activity-list'
import { DeskWork } from '@/components/desk/desk-work'
import { LiveDesk } from '@/components/desk/live-desk'
import { DeskSection } from '@/components/layout/desk-section'
import { loadFirstSteps } from '@/lib/account/loaders/first-steps'
import { loadBringings } from '@/lib/bringing/loaders/list'
import { loadDesk } from '@/lib/desk/loaders/desk'
import { DESK_LISTS, type DeskList } from '@/lib/desk/rules/lists'
import { loadStatements } from '@/lib/dossier/loaders/statement'
import { loadFollowUpWork } from '@/lib/follow-up/loaders/work'
import { schedulingPolicy } from '@/lib/follow-up/policy'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { loadLeadCounts } from '@/lib/lead/loaders/counts'
import { loadMyNotes } from '@/lib/note/loaders/mine'
import { holds } from '@/lib/platform/actor'
import { dayOf, now } from '@/lib/platform/clock'
import { partOrFirst } from '@/lib/platform/parts'
import { loadMessagesOnDesk } from '@/lib/reader-message/loaders/desk'
import { loadRequestWork } from '@/lib/request/loaders/work'
import { loadReviews } from '@/lib/review/loaders'
import { loadMyCodings } from '@/lib/second-coding/loaders/mine'
import { loadSourcesToList } from '@/lib/source/loaders/to-list'
import { loadAllOrphans } from '@/lib/statement/loaders/orphans'
import { loadMyDrafts } from '@/lib/status-update/loaders/drafts'
import { loadLookAgain, loadNoLongerMet } from '@/lib/status-update/loaders/look-again'
import { loadAwaitingTranslations } from '@/lib/translation/loaders/awaiting'
import { chosenIn, queryWith } from './part-query'

type Props = {
  params: Promise<{ locale: string }>
  /** `statement`, `area`: only what awaits review in them. The others: after which entry the part of a list begins that is shown. */
  searchParams: Promise<Partial<Record<(typeof names)[number], string | string[]>>>
}

const names = ['statement', 'area', ...DESK_LISTS] as const

/** What there is to do for whoever is signed in: to read, to go on with, to open, and what happened. */
export default async function Desk({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const asked = await searchParams
  const chosen = { statement: chosenIn(asked.statement), area: chosenIn(asked.area) }
  // First of all where the record stands: what comes while the rest is read is told to the page afterwards.
  const desk = await loadDesk(
    {
      choice: chosen,
      queue: chosenIn(asked.queue),
      imported: chosenIn(asked.imported),
      waiting: chosenIn(asked.waiting),
      back: chosenIn(asked.back),
      open: chosenIn(asked.open),
    },
    locale,
  )
  if (!desk) notFound()
  const [own, toRead, lookedAt, recorded, underReview, questions, steps, statements, t] = await Promise.all([
    Promise.all([loadMyDrafts(chosenIn(asked.drafts), locale), loadMyNotes(chosenIn(asked.notes), locale)]),
    Promise.all([
      loadSourcesToList({ added: chosenIn(asked.toList), imported: chosenIn(asked.toListImported) }),
      loadMyCodings(locale),
      loadAllOrphans(),
      loadBringings(),
    ]),
    Promise.all([loadLookAgain(locale), loadNoLongerMet(chosenIn(asked.noLonger), locale)]),
    Promise.all([loadRequestWork(), loadMessagesOnDesk(), loadLeadCounts()]),
    Promise.all([
      loadReviews({ toReview: chosenIn(asked.moreToReview), mine: chosenIn(asked.underReview) }),
      loadAwaitingTranslations(),
    ]),
    loadFollowUpWork(
      {
        mine: chosenIn(asked.mine),
        toShow: chosenIn(asked.toShow),
        forNobody: chosenIn(asked.forNobody),
      },
      locale,
    ),
    loadFirstSteps(),
    loadStatements(),
    getTranslations(),
  ])
  const [drafts, notes] = own
  const [toList, codings, orphans, bringings] = toRead
  const [lookAgain, noLonger] = lookedAt
  const [requests, messages, leads] = recorded
  const [reviews, translationsAwaiting] = underReview
  const { actor, queue, mine, sentBack, toOpen, activity, position, madeAt } = desk
  const may = {
    decides: holds(actor, 'reviewer'),
    writes: holds(actor, 'analyst'),
    maySet: schedulingPolicy(actor, 'schedule', 'follow-up') === true,
  }
  // Of several statements none is the one to begin with: they stand on the first page.
  const begin = statements[1] ? '/' : statements[0] ? `/${statements[0].slug}/statement` : null
  const today = dayOf(now())
  const team = {
    // What was submitted stands with all that is under review.
    onTheWay: (bringings?.entries ?? []).filter(({ state }) => state === 'open'),
    lookAgain: partOrFirst(lookAgain, {
      nameOf: ({ slug, reference }) => `${slug} ${reference}`,
      after: chosenIn(asked.again),
    }),
    ...{ reviews, translationsAwaiting, toList, orphans, messages, leads, requests, noLonger, toOpen },
  }
  const partHref = (list: DeskList, section: string) => (after: string) =>
    `${localePath(locale, '/desk')}${queryWith(names, asked, list, after)}#${section}`
  return (
    <SignedInPage locale={locale} member={actor} path="/desk" title={t('layout.nav.desk')} current="desk">
      <h1 className="vh">{t('layout.nav.desk')}</h1>
      <DeskWork
        own={{ sentBack, drafts, waiting: mine, notes }}
        questions={questions.parts}
        overdue={questions.overdue}
        live={<LiveDesk position={position} madeAt={madeAt} />}
        hrefOf={partHref}
        firstSteps={
          <FirstSteps roles={steps.filter(({ shown }) => shown).map(({ role }) => role)} statement={begin} />
        }
        {...{ queue, chosen, codings, team, today }}
        {...may}
      />
      {activity.length > 0 && (
        <DeskSection id="activity" title={t('desk.activity')}>
          <ActivityList activity={activity} today={today} />
        </DeskSection>
      )}
    </SignedInPage>
  )
}
