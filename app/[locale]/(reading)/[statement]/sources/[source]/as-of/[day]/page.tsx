import type { Metadata } from 'next'
import { BeforePublication } from '@/components/reading/dossier/before-publication'
import { NotOnThatDay } from '@/components/reading/dossier/not-on-that-day'
import { SourcePage } from '@/components/reading/dossier/source-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadSourceAsOf } from '@/lib/reading/dossier/loaders/source-as-of'
import { metadataOfDay } from '../../../../../days'
import { OfState } from '../../../../../of-state'
import '@/styles/dossier.day.css'
import { openPage } from '../../../../../../open-page'

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
  await openPage(locale)
  const path = `/${slug}/sources/${id}`
  const found = await loadSourceAsOf(slug, id, text, locale)
  if (!found) return <NotOnThatDay locale={locale} path={path} />
  const { statement, day, shown, state } = found
  if (shown)
    return (
      <OfState state={state} day={day}>
        {(asOf) => <SourcePage locale={locale} {...shown} overview={{ ...shown.overview, asOf }} />}
      </OfState>
    )
  return <BeforePublication {...{ locale, statement, path, day }} current="sources" passages={[]} />
}
