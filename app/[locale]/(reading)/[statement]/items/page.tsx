import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localeOf } from '@/lib/ground/i18n/routing'
import { descriptionOf } from '../description'
import { statementPreview } from '../preview'
import { itemListPage } from './item-list-page'

export const generateStaticParams = () => []

type ItemsProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: ItemsProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const description = await descriptionOf(locale, slug, 'dossier.front.description')
  const t = await getTranslations({ locale })
  return statementPreview(locale, slug, '/items', () => ({ title: t('dossier.items.title'), description }))
}

/** Every marked item of a statement, in reading order. */
export default itemListPage
