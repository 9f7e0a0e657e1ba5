import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { BeforePublication } from '@/components/dossier/before-publication'
import { NotOnThatDay } from '@/components/dossier/not-on-that-day'
import { SourcePage } from '@/components/source/source-page'
import { loadDossierAsOf } from '@/lib/dossier/loaders/as-of'
import { loadAcceptedOf, loadSourcesOf } from '@/lib/dossier/loaders/library'
import { loadLineageAsOf } from '@/lib/dossier/loaders/lineage'
import { overviewOf } from '@/lib/dossier/rules/overview'
import { localeOf } from '@/lib/i18n/routing'
import { isBy } from '@/lib/platform/day'
import { metadataOfDay } from '../../../../../days'
import '@/styles/event.css'

export const generateStaticParams = () => []

type SourceAsOfProps = { params: Promise<{ locale: string; statement: string; source: string; day: string }> }

export async function generateMetadata({ params }: SourceAsOfProps): Promise<Metadata> {
  const { locale, statement: slug, source: id } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/sources/${id}`)
}

/** One source of the library as it was known by the end of a day. */
export default async function SourceAsOf({ params }: SourceAsOfProps) {
  const { locale: segment, statement: slug, source: id, day: text } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}/sources/${id}`
  const found = await loadDossierAsOf(slug, text)
  if (!found) return <NotOnThatDay locale={locale} path={path} />
  const { statement, dossier, day } = found
  const isKnown = (await loadSourcesOf(slug)).some((each) => each.id === id)
  if (!isKnown) return <NotOnThatDay locale={locale} path={path} />
  const source = dossier?.sources.get(id)
  if (!dossier || !source) {
    return <BeforePublication {...{ locale, statement, path, day }} current="sources" passages={[]} />
  }
  const said = (await loadAcceptedOf(slug, id)).filter(({ review }) => isBy(day, review?.at ?? null))
  const lineage = await loadLineageAsOf(slug, dossier.sources, day)
  return <SourcePage {...{ locale, source, said, lineage }} overview={overviewOf(dossier)} />
}
