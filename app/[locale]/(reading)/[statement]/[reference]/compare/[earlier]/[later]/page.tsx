import type { Metadata } from 'next'
import { ComparePage } from '@/components/reading/dossier/compare-page'
import { NotOnThatDay } from '@/components/reading/dossier/not-on-that-day'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadComparison } from '@/lib/reading/dossier/loaders/comparison'
import { metadataOfDay } from '../../../../../days'
import '@/styles/dossier.day.css'
import '@/styles/event.css'
import { openPage } from '../../../../../../open-page'

export const generateStaticParams = () => []

type CompareProps = {
  params: Promise<{ locale: string; statement: string; reference: string; earlier: string; later: string }>
}

export async function generateMetadata({ params }: CompareProps): Promise<Metadata> {
  const { locale, statement: slug, reference } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/${reference}`)
}

/** One item on two days, or two of its revisions, side by side. */
export default async function Compare({ params }: CompareProps) {
  const { locale: segment, statement: slug, reference, earlier, later } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const found = await loadComparison(slug, reference, earlier, later, locale)
  if (!found) return <NotOnThatDay locale={locale} path={`/${slug}/${reference}`} />
  return <ComparePage locale={locale} found={found} />
}
