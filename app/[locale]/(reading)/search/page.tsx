import type { Metadata } from 'next'
import { SearchPage } from '@/components/reading/search/search-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import '@/styles/search.css'
import { openPage } from '../../open-page'

export const generateStaticParams = () => []
export const metadata: Metadata = { robots: { index: false } }

type SearchProps = { params: Promise<{ locale: string }> }

/** Search in all statements, before anything is asked. */
export default async function Search({ params }: SearchProps) {
  const locale = localeOf((await params).locale)
  await openPage(locale)
  return <SearchPage locale={locale} asked={null} />
}
