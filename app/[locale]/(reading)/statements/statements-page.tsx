import type { Metadata } from 'next'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { HomePage } from '@/components/reading/dossier/home-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadStatementList } from '@/lib/reading/dossier/loaders/statement-list'
import { openPage } from '../../open-page'
import { metadataOfDay } from '../days'

/** A part of the list of statements: of all of them or of one year, from its beginning or after one of them. */
export interface StatementsPageProps {
  params: Promise<{ locale: string; year?: string; after?: string }>
}

/** Its entries have pages of their own: it is not to be listed. */
export async function statementsMetadata({ params }: StatementsPageProps): Promise<Metadata> {
  return metadataOfDay(localeOf((await params).locale), '/')
}

/** The page of such a part, or that there is none. */
export async function statementsPage({ params }: StatementsPageProps) {
  const { locale: segment, year = null, after = null } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const list = await loadStatementList(after, year)
  return list ? <HomePage locale={locale} {...list} /> : <NotInTheRecord locale={locale} path="/" />
}
