import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localeOf } from '@/lib/ground/i18n/routing'
import { descriptionOf } from '../description'
import { statementPreview } from '../preview'
import { feedAddress } from './feed-address'
import { followUpListPage } from './follow-up-list-page'
import '@/styles/follow-up.css'

export const generateStaticParams = () => []

type FollowUpsProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: FollowUpsProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const description = await descriptionOf(locale, slug, 'follow-up.description')
  const t = await getTranslations({ locale })
  const preview = await statementPreview(locale, slug, '/follow-ups', () => ({
    title: t('layout.record.followUps'),
    description,
  }))
  if (!preview.alternates) return preview
  const feed = { 'text/calendar': feedAddress(locale, slug) }
  return { ...preview, alternates: { ...preview.alternates, types: feed } }
}

/** The questions to come back to on a statement: what is due, what is overdue, what was answered. */
export default followUpListPage
