import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { BeforePublication } from '@/components/record/before-publication'
import { NotOnThatDay } from '@/components/record/not-on-that-day'
import { AnnotatedStatement } from '@/components/statement/annotated-statement'
import { localeOf } from '@/lib/i18n/routing'
import { metadataOfDay } from '../../../../days'
import { loadDossierAsOf } from '../../../../load-dossier-as-of'
import '@/styles/record.css'

export const generateStaticParams = () => []

type StatementAsOfProps = { params: Promise<{ locale: string; statement: string; day: string }> }

export async function generateMetadata({ params }: StatementAsOfProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/statement`)
}

/** The statement word by word, with what was said about it by the end of a day. */
export default async function StatementAsOf({ params }: StatementAsOfProps) {
  const { locale: segment, statement: slug, day: text } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}/statement`
  const found = await loadDossierAsOf(slug, text)
  if (!found) return <NotOnThatDay locale={locale} path={path} />
  const { statement, dossier, day } = found
  if (!dossier) return <BeforePublication {...{ locale, statement, path, day }} current="statement" />
  return <AnnotatedStatement locale={locale} dossier={dossier} filter={null} />
}
