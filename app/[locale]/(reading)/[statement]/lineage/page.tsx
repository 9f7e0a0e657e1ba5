import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localeOf } from '@/lib/ground/i18n/routing'
import type { ListPageProps } from '../list-page'
import { statementPreview } from '../preview'
import { lineageListPage } from './lineage-list-page'

export const generateStaticParams = () => []

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const t = await getTranslations({ locale })
  return statementPreview(locale, slug, '/lineage', () => ({
    title: t('layout.record.lineage'),
    description: t('lineage.pageLede'),
  }))
}

/** Where the items of the statement come back in later texts, each over time. */
export default lineageListPage
