import type { Metadata } from 'next'
import { HomePage } from '@/components/dossier/home-page'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { loadStatementList } from '@/lib/dossier/loaders/home'
import { localeOf } from '@/lib/i18n/routing'
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
