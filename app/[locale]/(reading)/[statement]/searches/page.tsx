import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SearchesPage } from '@/components/dossier/searches-page'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { loadLooked } from '@/lib/dossier/loaders/looked'
import { loadDossier } from '@/lib/dossier/loaders/whole'
import { localeOf } from '@/lib/i18n/routing'
import { searchesAddress } from '@/lib/statement/rules/addresses'
import { descriptionOf } from '../description'
import { statementPreview } from '../preview'

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
    title: t('search-log.searches.title'),
    description,
  }))
}

/** Where people looked for what followed a statement, and what they asked of authorities. */
export default async function Searches({ params }: SearchesProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const [dossier, looked] = await Promise.all([loadDossier(slug), loadLooked(slug)])
  if (!dossier) return <NotInTheRecord locale={locale} path={searchesAddress(slug)} />
  return <SearchesPage locale={locale} dossier={dossier} looked={looked} />
}
