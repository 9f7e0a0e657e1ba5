import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { FirstOf } from '@/components/ground/ui/first-of'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { ToSay } from '@/components/reading/site/to-say'
import { FirstSteps } from '@/components/record/account/first-steps'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { ActivityList } from '@/components/work/desk/activity-list'
import { DeskWork } from '@/components/work/desk/desk-work'
import { LiveDesk } from '@/components/work/desk/live-desk'
import { loadFollowUpWork } from '@/lib/assessment/follow-up/loaders/work'
import { schedulingPolicy } from '@/lib/assessment/follow-up/policy'
import { loadMessagesOnDesk } from '@/lib/assessment/reader-message/loaders/desk'
import { loadMyCodings } from '@/lib/assessment/second-coding/loaders/mine'
import { loadMyDrafts } from '@/lib/assessment/status-update/loaders/drafts'
import { loadLookAgain, loadNoLongerMet } from '@/lib/assessment/status-update/loaders/look-again'
import { loadAwaitingTranslations } from '@/lib/assessment/translation/loaders/awaiting'
import { loadLeadCounts } from '@/lib/evidence/lead/loaders/counts'
import { loadRequestWork } from '@/lib/evidence/request/loaders/work'
import { loadSourcesToList } from '@/lib/evidence/source/loaders/to-list'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { partOrFirst } from '@/lib/ground/platform/parts'
import { loadDeskHouse } from '@/lib/reading/site/loaders/desk'
import { loadFirstSteps } from '@/lib/record/account/loaders/first-steps'
import { loadBringings } from '@/lib/text/bringing/loaders/list'
import { loadMyNotes } from '@/lib/text/note/loaders/mine'
import { loadAllOrphans } from '@/lib/text/statement/loaders/orphans'
import { loadFirstStatements } from '@/lib/text/statement/loaders/short-titles'
import { loadDesk } from '@/lib/work/desk/loaders/desk'
import { loadReviews } from '@/lib/work/desk/loaders/reviews'
import { type DeskList, deskListIn, partAsked } from '@/lib/work/desk/rules/lists'
import { chosenIn, queryOf } from './part-query'
import { StatementsNamed } from './statements-named'

type Props = {
  params: Promise<{ locale: string }>
  /** `statement`, `area`: only what awaits review in them. `list`: it alone, in parts; `after`: the entry that its part follows. */
  searchParams: Promise<Partial<Record<(typeof names)[number], string | string[]>>>
}

const names = ['statement', 'area', 'list', 'after'] as const

/** What there is to do for whoever is signed in: to read, to go on with, to open, and what happened. */
export default async function Desk({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const asked = await searchParams
  const only = deskListIn(chosenIn(asked.list))
  const partOf = (list: DeskList) => partAsked({ only, after: chosenIn(asked.after) }, list)
  const chosen = { statement: chosenIn(asked.statement), area: chosenIn(asked.area) }
  // First of all where the record stands: what comes while the rest is read is told to the page afterwards.
  const desk = await loadDesk(
    {
      choice: chosen,
      queue: partOf('queue'),
      imported: partOf('imported'),
      waiting: partOf('waiting'),
      back: partOf('back'),
      open: partOf('open'),
    },
    locale,
  )
  if (!desk) notFound()
  const [own, toRead, lookedAt, recorded, underReview, questions, steps, house, statements, t] =
    await Promise.all([
      Promise.all([loadMyDrafts(partOf('drafts'), locale), loadMyNotes(partOf('notes'), locale)]),
      Promise.all([
        loadSourcesToList({ added: partOf('toList'), imported: partOf('toListImported') }),
        loadMyCodings(locale),
        loadAllOrphans(),
        loadBringings(),
      ]),
      Promise.all([loadLookAgain(locale), loadNoLongerMet(partOf('noLonger'), locale)]),
      Promise.all([loadRequestWork(), loadMessagesOnDesk(), loadLeadCounts()]),
      Promise.all([
        loadReviews({ toReview: partOf('moreToReview'), mine: partOf('underReview') }),
        loadAwaitingTranslations(),
      ]),
      loadFollowUpWork(
        { mine: partOf('mine'), toShow: partOf('toShow'), forNobody: partOf('forNobody') },
        locale,
      ),
      loadFirstSteps(),
      loadDeskHouse(),
      loadFirstStatements(),
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
  // Of several statements none is the one to begin with: they stand on the home page.
  const begin = statements[1] ? '/' : statements[0] ? `/${statements[0]}/statement` : null
  const today = dayOf(now())
  const team = {
    // What was submitted stands with all that is under review.
    onTheWay: (bringings?.entries ?? []).filter(({ state }) => state === 'open'),
    lookAgain: partOrFirst(lookAgain, {
      nameOf: ({ slug, reference }) => `${slug} ${reference}`,
      ...partOf('again'),
    }),
    ...{ reviews, translationsAwaiting, toList, orphans, messages, leads, requests, noLonger, toOpen },
  }
  const ownWork = { sentBack, drafts, waiting: mine, notes }
  const addressOf = (list: DeskList, after: string) => `/desk${queryOf(names, { ...asked, list, after })}`
  const endOf: ComponentProps<typeof DeskWork>['endOf'] = (list, part, of) =>
    list === only ? (
      <PartTurn of={of} part={part} hrefOf={(after) => localePath(locale, addressOf(list, after))} />
    ) : (
      <FirstOf shown={part.entries.length} of={part.total} href={addressOf(list, '')} />
    )
  return (
    <SignedInPage
      member={actor}
      path={`/desk${queryOf(names, asked)}`}
      title={t('layout.nav.desk')}
      current="desk"
    >
      <h1 className="vh">{t('layout.nav.desk')}</h1>
      <StatementsNamed shown={[queue.part, queue.imported, ownWork, codings, team, questions.parts]}>
        <DeskWork
          own={ownWork}
          questions={questions.parts}
          overdue={questions.overdue}
          live={<LiveDesk position={position} madeAt={madeAt} />}
          endOf={endOf}
          only={only}
          firstSteps={
            <>
              <FirstSteps
                roles={steps.filter(({ shown }) => shown).map(({ role }) => role)}
                statement={begin}
              />
              <ToSay kinds={house?.unsaid ?? []} />
            </>
          }
          {...{ queue, chosen, codings, team, today }}
          {...may}
        />
      </StatementsNamed>
      {!only && activity.length > 0 && (
        <DeskSection id="activity" title={t('desk.activity')}>
          <ActivityList activity={activity} today={today} />
        </DeskSection>
      )}
    </SignedInPage>
  )
}
