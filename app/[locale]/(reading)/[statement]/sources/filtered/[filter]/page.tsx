import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { overviewOf } from '@/components/dossier/overview'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { libraryIn } from '@/components/source/library'
import { LibraryPage } from '@/components/source/library-page'
import { runnerOf } from '@/components/statement/runner-of'
import { localeOf } from '@/lib/i18n/routing'
import { readFilterSegment } from '@/lib/platform/filters'
import { isSourceFilter } from '@/lib/source/rules/facets'
import { alternatesOf } from '../../../../alternates'
import { loadDossier } from '../../../../load-dossier'

export const generateStaticParams = () => []

type FilteredSourcesProps = {
  params: Promise<{ locale: string; statement: string; filter: string }>
}

/** A filtered list is no page of its own to search engines: it is the list. */
export async function generateMetadata({ params }: FilteredSourcesProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return { alternates: alternatesOf(localeOf(locale), `/${slug}/sources`) }
}

/** The sources that a filter keeps. People know it as `/sources?type=un&language=fr`. */
export default async function FilteredSources({ params }: FilteredSourcesProps) {
  const { locale: segment, statement: slug, filter: asked } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}/sources`
  const dossier = await loadDossier(slug)
  if (!dossier) return <NotInTheRecord locale={locale} path={path} />
  const overview = overviewOf(dossier)
  const references = overview.items.map(({ reference }) => reference)
  const filter = readFilterSegment(asked)
  if (filter === null || !isSourceFilter(filter, libraryIn(overview), references)) {
    return (
      <NotInTheRecord locale={locale} path={path} statement={runnerOf(dossier.statement)} current="sources" />
    )
  }
  return <LibraryPage locale={locale} overview={overview} filter={filter} />
}
