import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { AnnotatedStatement } from '@/components/statement/annotated-statement'
import { runnerOf } from '@/components/statement/runner-of'
import { localeOf } from '@/lib/i18n/routing'
import { readFilterSegment } from '@/lib/platform/filters'
import { isItemFilter } from '@/lib/status-update/rules/facets'
import { alternatesOf } from '../../../../alternates'
import { loadDossier } from '../../../../load-dossier'

export const generateStaticParams = () => []

type FilteredPageProps = {
  params: Promise<{ locale: string; statement: string; filter: string }>
}

/** A filtered view is no page of its own to search engines: it is the statement. */
export async function generateMetadata({ params }: FilteredPageProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return { alternates: alternatesOf(localeOf(locale), `/${slug}/statement`) }
}

/** The statement with only the notes that a filter keeps. People know it as `/statement?force=conditional&area=pact`. */
export default async function FilteredStatementPage({ params }: FilteredPageProps) {
  const { locale: segment, statement: slug, filter: asked } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}/statement`
  const dossier = await loadDossier(slug)
  if (!dossier) return <NotInTheRecord locale={locale} path={path} />
  const { statement } = dossier
  const areas = statement.areas.map(({ key }) => key)
  const filter = readFilterSegment(asked)
  if (filter === null || !isItemFilter(filter, areas))
    return <NotInTheRecord locale={locale} path={path} statement={runnerOf(statement)} current="statement" />
  return <AnnotatedStatement locale={locale} dossier={dossier} filter={filter} />
}
