import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { CompareItemsPage } from '@/components/reading/dossier/compare-items-page'
import { NotOnThatDay } from '@/components/reading/dossier/not-on-that-day'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadDays } from '@/lib/reading/dossier/loaders/days'
import { metadataOfDay } from '../../../../days'
import '@/styles/dossier.day.css'
import '@/styles/event.css'
import { openPage } from '../../../../../open-page'

export interface CompareDaysProps {
  params: Promise<{
    locale: string
    statement: string
    earlier: string
    later: string
    /** The reference of the item that the page follows. */
    after?: string
  }>
}

/** What the page says of itself to search engines. */
export async function compareDaysMetadata({ params }: CompareDaysProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return metadataOfDay(localeOf(locale), `/${slug}`)
}

/** A page of what changed in a statement's items between two days. */
export async function compareDaysPage({ params }: CompareDaysProps): Promise<ReactNode> {
  const { locale: segment, statement: slug, earlier, later, after = null } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const found = await loadDays(slug, [earlier, later], after, locale)
  if (!found) return <NotOnThatDay locale={locale} path={`/${slug}`} />
  return <CompareItemsPage locale={locale} found={found} />
}
