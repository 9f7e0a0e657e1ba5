import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ItemsPage } from '@/components/dossier/items-page'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { loadDossier } from '@/lib/dossier/loaders/whole'
import { overviewOf } from '@/lib/dossier/rules/overview'
import { localeOf } from '@/lib/i18n/routing'
import { descriptionOf } from '../description'
import { statementPreview } from '../preview'

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
export default async function Items({ params }: ItemsProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const dossier = await loadDossier(slug)
  if (!dossier) return <NotInTheRecord locale={locale} path={`/${slug}/items`} />
  return <ItemsPage locale={locale} overview={overviewOf(dossier)} filter={null} />
}
