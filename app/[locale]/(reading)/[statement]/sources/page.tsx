import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localeOf } from '@/lib/ground/i18n/routing'
import { descriptionOf } from '../description'
import { statementPreview } from '../preview'
import { sourceListPage } from './source-list-page'

export const generateStaticParams = () => []

type SourcesProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: SourcesProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const description = await descriptionOf(locale, slug, 'source.library.description')
  const t = await getTranslations({ locale })
  return statementPreview(locale, slug, '/sources', () => ({ title: t('source.title'), description }))
}

/** The library of a statement: every source that bears on one of its items or is cited there. */
export default sourceListPage
