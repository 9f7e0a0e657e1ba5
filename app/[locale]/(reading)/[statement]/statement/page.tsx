import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AnnotatedStatement } from '@/components/dossier/annotated-statement'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { loadDossier } from '@/lib/dossier/loaders/whole'
import { formatDate } from '@/lib/i18n/format'
import { localeOf } from '@/lib/i18n/routing'
import { statementPreview } from '../preview'

export const generateStaticParams = () => []

type StatementPageProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: StatementPageProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const t = await getTranslations({ locale })
  return statementPreview(locale, slug, '/statement', ({ place, date, passages }) => ({
    title: t('statement.annotated', { place, date: formatDate(locale, date, 'long') }),
    description: passages[0]?.text,
  }))
}

/** The statement word by word, with what is said about it in the margin. */
export default async function StatementPage({ params }: StatementPageProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}/statement`
  const dossier = await loadDossier(slug)
  if (!dossier) return <NotInTheRecord locale={locale} path={path} />
  return <AnnotatedStatement locale={locale} dossier={dossier} filter={null} />
}
