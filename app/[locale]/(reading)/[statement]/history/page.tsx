import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { HistoryPage } from '@/components/event/history-page'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { loadHistory } from '@/lib/dossier/loaders/history'
import { localeOf } from '@/lib/i18n/routing'
import { alternatesOf } from '../../alternates'
import '@/styles/event.css'

export const generateStaticParams = () => []

type HistoryProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: HistoryProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return { alternates: alternatesOf(localeOf(locale), `/${slug}/history`) }
}

/** What was published on a statement, replaced and withdrawn, newest first. */
export default async function History({ params }: HistoryProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const part = await loadHistory(slug, '')
  if (!part) return <NotInTheRecord locale={locale} path={`/${slug}/history`} />
  return <HistoryPage locale={locale} part={part} before={null} />
}
