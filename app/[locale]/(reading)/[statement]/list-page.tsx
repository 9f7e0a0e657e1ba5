import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { type Locale, localeOf } from '@/lib/ground/i18n/routing'
import { type Filter, readFilterSegment } from '@/lib/ground/platform/filters'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { openPage } from '../../open-page'
import { alternatesOf, feedsOf } from '../alternates'
import { metadataOfDay } from '../days'
import { type ListPlace, NotInList } from './not-in-list'

/** A page of a list: of all of it, of what a filter keeps, of what follows an entry. */
export interface ListPageProps {
  params: Promise<{
    locale: string
    statement: string
    filter?: string
    /** What the entry is called that the part follows. */
    after?: string
    /** The key of the area that the list is about. */
    area?: string
  }>
}

/** What is asked of a list. */
interface Asked {
  locale: Locale
  slug: string
  filter: Filter | null
  after: string | null
  /** Empty where the list is about no area. */
  area: string
}

/** A filtered page is no page of its own to search engines: it is the page of the whole. A part is not to be listed: its entries are. */
export async function listPageMetadata({ params }: ListPageProps, place: ListPlace): Promise<Metadata> {
  const { locale: segment, statement: slug, after, area = '' } = await params
  const [locale, list] = [localeOf(segment), pageAddress(place, { statement: slug, area })]
  if (after !== undefined) return metadataOfDay(locale, list)
  return { alternates: { ...alternatesOf(locale, list), types: feedsOf(locale, list) } }
}

/**
 * A page of a list.
 *
 * @param show what the page shows; null where the list has no such filter or part, which is then not in the record
 */
export async function listPage(
  { params }: ListPageProps,
  place: ListPlace,
  show: (asked: Asked) => Promise<ReactNode | null>,
): Promise<ReactNode> {
  const { locale: segment, statement: slug, filter: chosen, after = null, area = '' } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const filter = chosen === undefined ? null : readFilterSegment(chosen)
  const isReadable = chosen === undefined || filter !== null
  const shown = isReadable ? await show({ locale, slug, filter, after, area }) : null
  if (shown !== null) return shown
  return <NotInList locale={locale} slug={slug} place={place} area={area} />
}
