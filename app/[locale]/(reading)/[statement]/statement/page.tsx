import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { AnnotatedStatement } from '@/components/statement/annotated-statement'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import { loadStatement } from '@/lib/statement/loaders'
import { alternatesOf } from '../../alternates'
import { loadDossier } from '../../load-dossier'

export const generateStaticParams = () => []

type StatementPageProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: StatementPageProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  const statement = await loadStatement(slug)
  if (!statement) return {}
  return {
    description: statement.passages[0]?.text,
    alternates: alternatesOf(localeOf(locale), `/${slug}/statement`),
  }
}

/** The statement word by word, with what is said about it in the margin. */
export default async function StatementPage({ params }: StatementPageProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}/statement`
  const dossier = await loadDossier(slug)
  if (!dossier) return <NotInTheRecord locale={locale} path={path} />
  return (
    <AnnotatedStatement
      locale={locale}
      dossier={dossier}
      filter={null}
      address={publicAddress(localePath(locale, path))}
    />
  )
}
