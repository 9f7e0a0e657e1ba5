import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LibraryPage } from '@/components/dossier/library-page'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { loadDossier } from '@/lib/dossier/loaders/whole'
import { overviewOf } from '@/lib/dossier/rules/overview'
import { localeOf } from '@/lib/i18n/routing'
import { descriptionOf } from '../description'
import { statementPreview } from '../preview'

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
export default async function Sources({ params }: SourcesProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const dossier = await loadDossier(slug)
  if (!dossier) return <NotInTheRecord locale={locale} path={`/${slug}/sources`} />
  return <LibraryPage locale={locale} overview={overviewOf(dossier)} filter={null} />
}
