import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { ItemsPage } from '@/components/dossier/items-page'
import { overviewOf } from '@/components/dossier/overview'
import { BeforePublication } from '@/components/record/before-publication'
import { NotOnThatDay } from '@/components/record/not-on-that-day'
import { localeOf } from '@/lib/i18n/routing'
import { metadataOfDay } from '../../../../days'
import { loadDossierAsOf } from '../../../../load-dossier-as-of'
import '@/styles/record.css'

export const generateStaticParams = () => []

type ItemsAsOfProps = { params: Promise<{ locale: string; statement: string; day: string }> }

export async function generateMetadata({ params }: ItemsAsOfProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/items`)
}

/** Every item that was marked by the end of a day. */
export default async function ItemsAsOf({ params }: ItemsAsOfProps) {
  const { locale: segment, statement: slug, day: text } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}/items`
  const found = await loadDossierAsOf(slug, text)
  if (!found) return <NotOnThatDay locale={locale} path={path} />
  const { statement, dossier, day } = found
  if (!dossier) return <BeforePublication {...{ locale, statement, path, day }} current="items" />
  return <ItemsPage locale={locale} overview={overviewOf(dossier)} filter={null} />
}
