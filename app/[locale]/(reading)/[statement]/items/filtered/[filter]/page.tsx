import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { ItemsPage } from '@/components/dossier/items-page'
import { overviewOf } from '@/components/dossier/overview'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { runnerOf } from '@/components/statement/runner-of'
import { localeOf } from '@/lib/i18n/routing'
import { readFilterSegment } from '@/lib/platform/filters'
import { isItemFilter } from '@/lib/status-update/rules/facets'
import { alternatesOf } from '../../../../alternates'
import { loadDossier } from '../../../../load-dossier'

export const generateStaticParams = () => []

type FilteredItemsProps = {
  params: Promise<{ locale: string; statement: string; filter: string }>
}

/** A filtered list is no page of its own to search engines: it is the list. */
export async function generateMetadata({ params }: FilteredItemsProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return { alternates: alternatesOf(localeOf(locale), `/${slug}/items`) }
}

/** The items that a filter keeps. People know it as `/items?force=conditional&area=pact`. */
export default async function FilteredItems({ params }: FilteredItemsProps) {
  const { locale: segment, statement: slug, filter: asked } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}/items`
  const dossier = await loadDossier(slug)
  if (!dossier) return <NotInTheRecord locale={locale} path={path} />
  const { statement } = dossier
  const areas = statement.areas.map(({ key }) => key)
  const filter = readFilterSegment(asked)
  if (filter === null || !isItemFilter(filter, areas))
    return <NotInTheRecord locale={locale} path={path} statement={runnerOf(statement)} current="items" />
  return <ItemsPage locale={locale} overview={overviewOf(dossier)} filter={filter} />
}
