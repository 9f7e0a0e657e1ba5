import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { runnerOf } from '@/components/statement/runner-of'
import { loadDossier } from '@/lib/dossier/loaders/whole'
import type { Dossier } from '@/lib/dossier/types'
import { type Locale, localeOf } from '@/lib/i18n/routing'
import { type Filter, readFilterSegment } from '@/lib/platform/filters'
import { pageAddress } from '@/server/page-kinds.mjs'
import { alternatesOf } from '../alternates'

export interface FilteredPageProps {
  params: Promise<{ locale: string; statement: string; filter: string }>
}

/** A page of a statement that can be filtered: its kind, and its tab. */
type Place = 'items' | 'sources' | 'statement'

/** A filtered page is no page of its own to search engines: it is the page of the whole. */
export async function filteredPageMetadata({ params }: FilteredPageProps, place: Place): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return { alternates: alternatesOf(localeOf(locale), pageAddress(place, { statement: slug })) }
}

/**
 * The page of a place with only what a filter keeps.
 *
 * @param show what the page shows; null where it has no such filter, which is then not in the record
 */
export async function filteredPage(
  { params }: FilteredPageProps,
  place: Place,
  show: (at: { locale: Locale; dossier: Dossier; filter: Filter }) => ReactNode | null,
): Promise<ReactNode> {
  const { locale: segment, statement: slug, filter: asked } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = pageAddress(place, { statement: slug })
  const dossier = await loadDossier(slug)
  if (!dossier) return <NotInTheRecord locale={locale} path={path} />
  const filter = readFilterSegment(asked)
  const shown = filter && show({ locale, dossier, filter })
  if (shown !== null) return shown
  return (
    <NotInTheRecord locale={locale} path={path} statement={runnerOf(dossier.statement)} current={place} />
  )
}
