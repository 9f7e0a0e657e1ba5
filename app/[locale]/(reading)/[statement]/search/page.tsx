import type { Metadata } from 'next'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { SearchPage } from '@/components/search/search-page'
import { runnerOf } from '@/components/statement/runner-of'
import { loadStatement } from '@/lib/dossier/loaders/statement'
import { localeOf } from '@/lib/i18n/routing'
import { toldToRobots } from '@/lib/platform/pages/found.mjs'
import { pageKinds } from '@/lib/platform/pages/page-kinds.mjs'
import '@/styles/search.css'
import { openPage } from '../../../open-page'

export const generateStaticParams = () => []
export const metadata: Metadata = { robots: toldToRobots(pageKinds.search.found) }

type SearchInProps = { params: Promise<{ locale: string; statement: string }> }

/** Search in one statement, before anything is asked. */
export default async function SearchIn({ params }: SearchInProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const statement = await loadStatement(slug)
  if (!statement) return <NotInTheRecord locale={locale} path={`/${slug}/search`} />
  return <SearchPage locale={locale} statement={runnerOf(statement)} asked={null} />
}
