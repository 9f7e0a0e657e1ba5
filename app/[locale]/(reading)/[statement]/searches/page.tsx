import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localeOf } from '@/lib/ground/i18n/routing'
import { descriptionOf } from '../description'
import { statementPreview } from '../preview'
import { searchListPage } from './search-list-page'

export const generateStaticParams = () => []

type SearchesProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: SearchesProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const [description, t] = await Promise.all([
    descriptionOf(locale, slug, 'search-log.searches.description'),
    getTranslations({ locale }),
  ])
  return statementPreview(locale, slug, '/searches', () => ({
    title: t('layout.record.searches'),
    description,
  }))
}

/** Where people looked for what followed a statement, and what they asked of authorities. */
export default searchListPage
