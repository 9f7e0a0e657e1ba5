import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { NamedItems } from '@/lib/dossier/types'
import { byDueDay } from '@/lib/follow-up/rules/due'
import { calendarSpan } from '@/lib/follow-up/rules/months'
import type { FollowUpView } from '@/lib/follow-up/types'
import { formatDate } from '@/lib/i18n/format'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { monthAfter, monthOf } from '@/lib/platform/calendar'
import { standingOn } from '@/lib/request/rules/standing'
import type { RequestView } from '@/lib/request/types'
import { searchesAddress } from '@/lib/statement/rules/addresses'
import { ReadingPage } from '../layout/reading-page'
import { anchorOfRequest } from '../request/anchor'
import { runnerOf } from '../statement/runner-of'
import { CopyButton } from '../ui/copy-button'
import { isolated } from '../ui/isolated'
import { PageHead } from '../ui/page-head'
import { deadlineEntries } from './deadlines'
import { anchorOf, FollowUpList } from './follow-up-list'
import { type CalendarEntry, MonthTable } from './month-table'
import { MonthTurn } from './month-turn'

interface FollowUpsPageProps {
  locale: Locale
  named: NamedItems
  questions: readonly FollowUpView[]
  /** The public requests, whose deadlines stand in the calendar. */
  requests: readonly RequestView[]
  today: string
  /** Public address of the calendar for programs. */
  feed: string
  /** The month to show alone, as 2026-11; without it everything, beginning with what is overdue. */
  month?: string
}

/** How many months stand beside the whole list. */
const monthsBeside = 3

/** The public questions of a statement: what is overdue and due, what was answered, and a calendar of it. */
export function FollowUpsPage({
  locale,
  named,
  questions,
  requests,
  today,
  feed,
  month,
}: FollowUpsPageProps) {
  const t = useTranslations('follow-up')
  const { statement } = named
  const path = `/${statement.slug}/follow-ups`
  const shown = month === undefined ? questions : questions.filter(({ dueOn }) => monthOf(dueOn) === month)
  const open = shown.filter(({ closed }) => closed === null).sort(byDueDay)
  const closed = shown
    .flatMap((question) => (question.closed ? [{ question, on: question.closed.on }] : []))
    .sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : byDueDay(a.question, b.question)))
  const title =
    month === undefined ? t('title') : t('monthTitle', { month: formatDate(locale, month, 'long') })
  return (
    <ReadingPage
      locale={locale}
      path={month === undefined ? path : `${path}/${month}`}
      title={title}
      statement={runnerOf(statement)}
      current="followUps"
    >
      <PageHead title={title}>{t('lede')}</PageHead>
      <div className="main-side">
        <div>
          {open.length === 0 ? (
            <NothingDue
              locale={locale}
              slug={statement.slug}
              isEmpty={questions.length === 0}
              month={month}
            />
          ) : (
            <FollowUpList named={named} questions={open} today={today} />
          )}
          {closed.length > 0 && (
            <section aria-labelledby="closed" className="mt-l">
              <div className="secthead">
                <h2 className="h2" id="closed">
                  {t('closedTitle')}
                </h2>
              </div>
              <FollowUpList named={named} questions={closed.map(({ question }) => question)} today={today} />
            </section>
          )}
        </div>
        <aside className="side calside" aria-label={t('calendar')}>
          <section>
            <h2>{t('calendar')}</h2>
            <Months
              locale={locale}
              path={path}
              questions={questions}
              deadlines={useDeadlines(locale, statement.slug, requests, today)}
              today={today}
              month={month}
            />
          </section>
          <section>
            <h2>{t('subscribe')}</h2>
            <p className="quiet">{t('subscribeHow')}</p>
            <p>
              <a className="addr addr--link" href={new URL(feed).pathname}>
                {feed}
              </a>
            </p>
            <p>
              <CopyButton text={feed} />
            </p>
          </section>
        </aside>
      </div>
    </ReadingPage>
  )
}

/** The deadlines of the requests that await an answer; each leads to its request. */
function useDeadlines(locale: Locale, slug: string, requests: readonly RequestView[], today: string) {
  const t = useTranslations('request')
  return deadlineEntries(
    requests.map((request) => ({ ...request, standing: standingOn(request.regime, request.acts, today) })),
    (request) => localePath(locale, `${searchesAddress(slug)}#${anchorOfRequest(request)}`),
    ({ authority }) => t('calendarLabel', { authority: isolated(authority) }),
  )
}

interface MonthsProps {
  locale: Locale
  path: string
  questions: readonly FollowUpView[]
  deadlines: readonly CalendarEntry[]
  today: string
  month: string | undefined
}

/** The calendar: of one month, or of three that begin with this one. Every day leads to its question on this page. */
function Months({ locale, path, questions, deadlines, today, month }: MonthsProps): ReactNode {
  const first = month ?? monthOf(today)
  const last = month ?? monthAfter(first, monthsBeside - 1)
  const span = calendarSpan(
    [...questions.map(({ dueOn }) => dueOn), ...deadlines.map(({ question }) => question.dueOn)],
    today,
  )
  const entries = [
    ...questions
      .filter(({ closed }) => closed?.as !== 'withdrawn')
      .map((question) => ({ question, href: `#${anchorOf(question)}` })),
    ...deadlines,
  ]
  const months = Array.from({ length: month === undefined ? monthsBeside : 1 }, (_month, index) =>
    monthAfter(first, index),
  )
  const pageOf = (each: string) => localePath(locale, `${path}/${each}`)
  return (
    <>
      {months.map((each) => (
        <MonthTable
          key={each}
          month={each}
          entries={entries}
          today={today}
          href={month === undefined ? pageOf(each) : undefined}
        />
      ))}
      <MonthTurn
        first={first}
        last={last}
        span={span}
        hrefOf={pageOf}
        all={month && localePath(locale, path)}
      />
    </>
  )
}

interface NothingDueProps {
  locale: Locale
  slug: string
  /** Whether nobody ever set a question here. */
  isEmpty: boolean
  month: string | undefined
}

/** Said in place of an empty list: that nothing is due, and how a question is set. */
function NothingDue({ locale, slug, isEmpty, month }: NothingDueProps) {
  const t = useTranslations()
  return (
    <>
      <p className="side-said">
        {month !== undefined
          ? t('follow-up.noneIn', { month: formatDate(locale, month, 'long') })
          : isEmpty
            ? t('follow-up.none')
            : t('follow-up.noneOpen')}
      </p>
      {isEmpty && <p className="quiet pt-s">{t('follow-up.noneHelp')}</p>}
      <p className="quiet pt-s">
        {t('follow-up.setHow')}{' '}
        <a className="tap" href={localePath(locale, `/desk/follow-ups/new?statement=${slug}`)}>
          {t('ui.action.setQuestion')}
        </a>
      </p>
    </>
  )
}
