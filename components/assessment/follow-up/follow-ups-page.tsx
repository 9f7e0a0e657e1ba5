import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { RecordFilters } from '@/components/ground/layout/record-filters'
import { CopyButton } from '@/components/ground/ui/copy-button'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { runnerOf } from '@/components/text/statement/runner-of'
import { questionAnchor } from '@/lib/assessment/follow-up/rules/anchor'
import { calendarSpan } from '@/lib/assessment/follow-up/rules/months'
import type { FollowUpView, PlacedQuestion } from '@/lib/assessment/follow-up/types'
import type { NamedItems } from '@/lib/assessment/status-update/rules/named-items'
import { anchorOfRequest } from '@/lib/evidence/request/rules/anchor'
import { standingOn } from '@/lib/evidence/request/rules/standing'
import type { RequestView } from '@/lib/evidence/request/types'
import { monthAfter, monthOf } from '@/lib/ground/i18n/calendar'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { afterAddress, type Part } from '@/lib/ground/platform/parts'
import { lookedAddress } from '@/lib/text/statement/rules/addresses'
import { deadlineEntries } from './deadlines'
import { FollowUpList } from './follow-up-list'
import { type CalendarEntry, MonthTable } from './month-table'
import { MonthTurn } from './month-turn'

interface FollowUpsPageProps {
  locale: Locale
  named: NamedItems
  /** The questions that the page shows, in the order of the list. */
  part: Part<FollowUpView>
  /** The id of the question that the part follows; null for the list's beginning. */
  after: string | null
  /** Every question of the statement, for the calendar. */
  places: readonly PlacedQuestion[]
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
  part,
  after,
  places,
  requests,
  today,
  feed,
  month,
}: FollowUpsPageProps) {
  const t = useTranslations('follow-up')
  const record = useTranslations('layout.record')
  const { statement } = named
  const path = `/${statement.slug}/follow-ups`
  const deadlines = useDeadlines(locale, statement.slug, requests, today)
  const open = part.entries.filter(({ closed }) => closed === null)
  const closed = part.entries.filter((question) => question.closed !== null)
  const title =
    month === undefined ? record('followUps') : t('monthTitle', { month: formatDate(locale, month, 'long') })
  return (
    <ReadingPage
      locale={locale}
      path={month === undefined ? afterAddress(path, after ?? '') : `${path}/${month}`}
      title={title}
      statement={runnerOf(statement)}
      current="record"
    >
      <PageHead title={title}>{t('lede')}</PageHead>
      <RecordFilters locale={locale} slug={statement.slug} current="followUps" />
      <div className="main-side">
        <div>
          {open.length === 0 && after === null && (
            <NothingDue locale={locale} isEmpty={places.length === 0} month={month} />
          )}
          {open.length > 0 && <FollowUpList named={named} questions={open} today={today} />}
          {closed.length > 0 && (
            <section aria-labelledby="closed" className="mt-l">
              <div className="secthead">
                <h2 className="h2" id="closed">
                  {t('closedTitle')}
                </h2>
              </div>
              <FollowUpList named={named} questions={closed} today={today} />
            </section>
          )}
          <PartTurn part={part} hrefOf={(each) => localePath(locale, afterAddress(path, each))} />
        </div>
        <aside className="side calside" aria-label={t('calendar')}>
          {(month !== undefined || places.length > 0 || deadlines.length > 0) && (
            <section>
              <h2>{t('calendar')}</h2>
              <Months
                locale={locale}
                path={path}
                places={places}
                here={new Set(part.entries.map(({ id }) => id))}
                deadlines={deadlines}
                today={today}
                month={month}
              />
            </section>
          )}
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
    (request) => localePath(locale, lookedAddress(slug, anchorOfRequest(request))),
    ({ authority }) => t('calendarLabel', { authority: isolated(authority) }),
  )
}

interface MonthsProps {
  locale: Locale
  path: string
  places: readonly PlacedQuestion[]
  /** The ids of the questions on this page. */
  here: ReadonlySet<string>
  deadlines: readonly CalendarEntry[]
  today: string
  month: string | undefined
}

/** The calendar: of one month, or of three that begin with this one. Every day leads to its question, here or on the page of its month. */
function Months({ locale, path, places, here, deadlines, today, month }: MonthsProps): ReactNode {
  const pageOf = (each: string) => localePath(locale, `${path}/${each}`)
  const first = month ?? monthOf(today)
  const last = month ?? monthAfter(first, monthsBeside - 1)
  const span = calendarSpan(
    [...places.map(({ dueOn }) => dueOn), ...deadlines.map(({ question }) => question.dueOn)],
    today,
  )
  const entries = [
    ...places
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map(({ closedOn, ...question }) => ({
        question: { ...question, closed: closedOn },
        href: `${here.has(question.id) ? '' : pageOf(monthOf(question.dueOn))}#${questionAnchor(question)}`,
      })),
    ...deadlines,
  ]
  const months = Array.from({ length: month === undefined ? monthsBeside : 1 }, (_month, index) =>
    monthAfter(first, index),
  )
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
  /** Whether nobody ever set a question here. */
  isEmpty: boolean
  month: string | undefined
}

/** Said in place of an empty list. */
function NothingDue({ locale, isEmpty, month }: NothingDueProps) {
  const t = useTranslations('follow-up')
  return (
    <p className="side-said">
      {month !== undefined
        ? t('noneIn', { month: formatDate(locale, month, 'long') })
        : isEmpty
          ? t('none')
          : t('noneOpen')}
    </p>
  )
}
