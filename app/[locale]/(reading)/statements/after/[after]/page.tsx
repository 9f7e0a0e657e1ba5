import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { HomePage } from '@/components/dossier/home-page'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { loadStatementList } from '@/lib/dossier/loaders/home'
import { localeOf } from '@/lib/i18n/routing'
import { metadataOfDay } from '../../../days'

export const generateStaticParams = () => []

type StatementsAfterProps = { params: Promise<{ locale: string; after: string }> }

export async function generateMetadata({ params }: StatementsAfterProps): Promise<Metadata> {
  return metadataOfDay(localeOf((await params).locale), '/')
}

/** The statements that follow one of them. */
export default async function StatementsAfter({ params }: StatementsAfterProps) {
  const { locale: segment, after } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const list = await loadStatementList(after)
  return list ? <HomePage locale={locale} {...list} /> : <NotInTheRecord locale={locale} path="/" />
}
