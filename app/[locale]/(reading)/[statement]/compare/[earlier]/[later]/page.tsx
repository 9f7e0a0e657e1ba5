import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { CompareItemsPage } from '@/components/dossier/compare-items-page'
import { NotOnThatDay } from '@/components/dossier/not-on-that-day'
import { loadDays } from '@/lib/dossier/loaders/comparison'
import { localeOf } from '@/lib/i18n/routing'
import { metadataOfDay } from '../../../../days'
import '@/styles/event.css'

export const generateStaticParams = () => []

type CompareDaysProps = {
  params: Promise<{ locale: string; statement: string; earlier: string; later: string }>
}

export async function generateMetadata({ params }: CompareDaysProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return metadataOfDay(localeOf(locale), `/${slug}`)
}

/** What changed in a statement's items between two days. */
export default async function CompareDays({ params }: CompareDaysProps) {
  const { locale: segment, statement: slug, earlier, later } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const found = await loadDays(slug, earlier, later, locale)
  if (!found) return <NotOnThatDay locale={locale} path={`/${slug}`} />
  return <CompareItemsPage locale={locale} found={found} />
}
