import type { Metadata } from 'next'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { SearchPage } from '@/components/reading/search/search-page'
import { runnerOf } from '@/components/text/statement/runner-of'
import { localeOf } from '@/lib/ground/i18n/routing'
import { pageKinds } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { toldToRobots } from '@/lib/ground/platform/pages/robots-index.mjs'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
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
