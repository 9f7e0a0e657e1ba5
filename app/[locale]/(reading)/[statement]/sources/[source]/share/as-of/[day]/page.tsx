import type { Metadata } from 'next'
import { NotOnThatDay } from '@/components/reading/dossier/not-on-that-day'
import { ShareSourcePage } from '@/components/reading/dossier/share-source'
import { localeOf } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { loadSourceAsOf } from '@/lib/reading/dossier/loaders/source-as-of'
import '@/styles/dossier.day.css'
import { openPage } from '../../../../../../../open-page'
import { metadataOfDay } from '../../../../../../days'
import { OfState } from '../../../../../../of-state'

export const generateStaticParams = () => []

type ShareOfDayProps = { params: Promise<{ locale: string; statement: string; source: string; day: string }> }

export async function generateMetadata({ params }: ShareOfDayProps): Promise<Metadata> {
  const { locale, statement: slug, source } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/sources/${source}`)
}

/** How to share and use one source as it was known by the end of a day. */
export default async function ShareOfDay({ params }: ShareOfDayProps) {
  const { locale: segment, statement: slug, source, day: text } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const found = await loadSourceAsOf(slug, source, text, locale)
  const path = pageAddress('sourceShare', { statement: slug, source })
  if (!found?.shown) return <NotOnThatDay locale={locale} path={path} />
  const { overview, source: known } = found.shown
  return (
    <OfState state={found.state} day={found.day}>
      {(asOf) => (
        <ShareSourcePage locale={locale} statement={overview.statement} source={known} asOf={asOf} />
      )}
    </OfState>
  )
}
