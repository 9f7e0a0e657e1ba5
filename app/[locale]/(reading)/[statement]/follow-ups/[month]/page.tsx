import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { FollowUpsPage } from '@/components/follow-up/follow-ups-page'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { runnerOf } from '@/components/statement/runner-of'
import { loadFollowUps } from '@/lib/dossier/loaders/follow-ups'
import { loadPublicRequests } from '@/lib/dossier/loaders/looked'
import { loadDossier } from '@/lib/dossier/loaders/whole'
import { hasMonth } from '@/lib/follow-up/rules/months'
import { formatDate } from '@/lib/i18n/format'
import { localeOf } from '@/lib/i18n/routing'
import { isCalendarMonth } from '@/lib/platform/calendar'
import { loadToday } from '@/lib/platform/today'
import { standingOn } from '@/lib/request/rules/standing'
import { descriptionOf } from '../../description'
import { statementPreview } from '../../preview'
import { feedAddress } from '../feed-address'
import '@/styles/follow-up.css'

export const generateStaticParams = () => []

type MonthProps = { params: Promise<{ locale: string; statement: string; month: string }> }

export async function generateMetadata({ params }: MonthProps): Promise<Metadata> {
  const { locale: segment, statement: slug, month } = await params
  if (!(await isInCalendar(slug, month))) return {}
  const locale = localeOf(segment)
  const description = await descriptionOf(locale, slug, 'follow-up.description')
  const t = await getTranslations({ locale })
  return statementPreview(locale, slug, `/follow-ups/${month}`, () => ({
    title: t('follow-up.monthTitle', { month: formatDate(locale, month, 'long') }),
    description,
  }))
}

/** Whether the statement's calendar has that month. */
async function isInCalendar(slug: string, month: string): Promise<boolean> {
  if (!isCalendarMonth(month)) return false
  const [questions, requests, today] = await Promise.all([
    loadFollowUps(slug),
    loadPublicRequests(slug),
    loadToday(),
  ])
  const deadlines = requests.flatMap(
    ({ regime, acts }) => standingOn(regime, acts, today).deadline?.day ?? [],
  )
  const dueDays = [...questions.map(({ dueOn }) => dueOn), ...deadlines]
  return hasMonth(month, dueDays, today)
}

/** One month of the questions to come back to: `/rabat-2022-07-08/follow-ups/2027-03`. */
export default async function FollowUpsOfMonth({ params }: MonthProps) {
  const { locale: segment, statement: slug, month } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const [dossier, questions, requests, today] = await Promise.all([
    loadDossier(slug),
    loadFollowUps(slug),
    loadPublicRequests(slug),
    loadToday(),
  ])
  if (!dossier || !(await isInCalendar(slug, month)))
    return (
      <NotInTheRecord
        locale={locale}
        path={`/${slug}/follow-ups`}
        statement={dossier ? runnerOf(dossier.statement) : undefined}
        current="followUps"
      />
    )
  return (
    <FollowUpsPage
      locale={locale}
      dossier={dossier}
      questions={questions}
      requests={requests}
      today={today}
      feed={feedAddress(locale, slug)}
      month={month}
    />
  )
}
