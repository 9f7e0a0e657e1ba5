import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FollowUpsPage } from '@/components/assessment/follow-up/follow-ups-page'
import { formatDate } from '@/lib/ground/i18n/format'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadFollowUpsOfMonth } from '@/lib/reading/dossier/loaders/follow-ups'
import { descriptionOf } from '../../description'
import { statementPreview } from '../../preview'
import { feedAddress } from '../feed-address'
import '@/styles/follow-up.css'
import { openPage } from '../../../../open-page'
import { NotInList } from '../../not-in-list'

export const generateStaticParams = () => []

type MonthProps = { params: Promise<{ locale: string; statement: string; month: string }> }

export async function generateMetadata({ params }: MonthProps): Promise<Metadata> {
  const { locale: segment, statement: slug, month } = await params
  const locale = localeOf(segment)
  if (!(await loadFollowUpsOfMonth(slug, month, locale))) return {}
  const description = await descriptionOf(locale, slug, 'follow-up.description')
  const t = await getTranslations({ locale })
  return statementPreview(locale, slug, `/follow-ups/${month}`, () => ({
    title: t('follow-up.monthTitle', { month: formatDate(locale, month, 'long') }),
    description,
  }))
}

/** One month of the questions to come back to: `/rabat-2022-07-08/follow-ups/2027-03`. */
export default async function FollowUpsOfMonth({ params }: MonthProps) {
  const { locale: segment, statement: slug, month } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const shown = await loadFollowUpsOfMonth(slug, month, locale)
  if (shown)
    return <FollowUpsPage locale={locale} {...shown} feed={feedAddress(locale, slug)} month={month} />
  return <NotInList locale={locale} slug={slug} place="followUps" />
}
