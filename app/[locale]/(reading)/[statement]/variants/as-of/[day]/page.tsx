import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { BeforePublication } from '@/components/record/before-publication'
import { NotOnThatDay } from '@/components/record/not-on-that-day'
import { WordingPage } from '@/components/statement/wording-page'
import { localeOf } from '@/lib/i18n/routing'
import { metadataOfDay } from '../../../../days'
import { loadDossierAsOf } from '../../../../load-dossier-as-of'
import '@/styles/record.css'

export const generateStaticParams = () => []

type VariantsAsOfProps = { params: Promise<{ locale: string; statement: string; day: string }> }

export async function generateMetadata({ params }: VariantsAsOfProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/variants`)
}

/** The wording of the statement, rendering by rendering, as it was recorded by the end of a day. */
export default async function VariantsAsOf({ params }: VariantsAsOfProps) {
  const { locale: segment, statement: slug, day: text } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}/variants`
  const found = await loadDossierAsOf(slug, text)
  if (!found) return <NotOnThatDay locale={locale} path={path} />
  const { statement, dossier, day } = found
  if (!dossier) return <BeforePublication {...{ locale, statement, path, day }} current="wording" />
  return <WordingPage locale={locale} statement={statement} items={dossier.items} day={day} />
}
