import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { FrontPage } from '@/components/dossier/front-page'
import { overviewOf } from '@/components/dossier/overview'
import { BeforePublication } from '@/components/record/before-publication'
import { NotOnThatDay } from '@/components/record/not-on-that-day'
import { localeOf } from '@/lib/i18n/routing'
import { metadataOfDay } from '../../../days'
import { loadDossierAsOf } from '../../../load-dossier-as-of'
import '@/styles/record.css'

export const generateStaticParams = () => []

type FrontPageAsOfProps = { params: Promise<{ locale: string; statement: string; day: string }> }

export async function generateMetadata({ params }: FrontPageAsOfProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return metadataOfDay(localeOf(locale), `/${slug}`)
}

/** The front page of a statement as it stood at the end of a day. */
export default async function FrontPageAsOf({ params }: FrontPageAsOfProps) {
  const { locale: segment, statement: slug, day: text } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}`
  const found = await loadDossierAsOf(slug, text)
  if (!found) return <NotOnThatDay locale={locale} path={path} />
  const { statement, dossier, day } = found
  if (!dossier) return <BeforePublication {...{ locale, statement, path, day }} current="front" />
  return <FrontPage locale={locale} overview={overviewOf(dossier)} today={day} />
}
