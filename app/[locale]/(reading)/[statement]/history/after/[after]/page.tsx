import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { HistoryPage } from '@/components/event/history-page'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { runnerOf } from '@/components/statement/runner-of'
import { loadHistory } from '@/lib/dossier/loaders/history'
import { localeOf } from '@/lib/i18n/routing'
import { metadataOfDay } from '../../../../days'
import '@/styles/event.css'

export const generateStaticParams = () => []

type OlderHistoryProps = { params: Promise<{ locale: string; statement: string; position: string }> }

export async function generateMetadata({ params }: OlderHistoryProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/history`)
}

/** The record before one of its acts. The address holds that act's number, so that its page never becomes another. */
export default async function OlderHistory({ params }: OlderHistoryProps) {
  const { locale: segment, statement: slug, position } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}/history`
  const part = /^[1-9]\d{0,17}$/.test(position) ? await loadHistory(slug, position) : null
  if (!part) return <NotInTheRecord locale={locale} path={path} />
  if (part.events.length === 0) {
    const statement = runnerOf(part.statement)
    return <NotInTheRecord locale={locale} path={path} statement={statement} current="history" />
  }
  return <HistoryPage locale={locale} part={part} before={position} />
}
