import type { Metadata } from 'next'
import { NotOnThatDay } from '@/components/reading/dossier/not-on-that-day'
import { ShareItemPage } from '@/components/reading/dossier/share-item'
import { localeOf } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { loadItemAsOf } from '@/lib/reading/dossier/loaders/item-as-of'
import '@/styles/dossier.day.css'
import { openPage } from '../../../../../../open-page'
import { metadataOfDay } from '../../../../../days'
import { OfState } from '../../../../../of-state'

export const generateStaticParams = () => []

type ShareOfDayProps = {
  params: Promise<{ locale: string; statement: string; reference: string; day: string }>
}

export async function generateMetadata({ params }: ShareOfDayProps): Promise<Metadata> {
  const { locale, statement: slug, reference } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/${reference}`)
}

/** How to share and use one item as it stood at the end of a day. */
export default async function ShareOfDay({ params }: ShareOfDayProps) {
  const { locale: segment, statement: slug, reference, day: text } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const found = await loadItemAsOf(slug, reference, text, locale)
  if (!found?.shown || found.shown.item.withdrawn)
    return <NotOnThatDay locale={locale} path={pageAddress('itemShare', { statement: slug, reference })} />
  const { dossier, item } = found.shown
  return (
    <OfState state={found.state} day={found.day}>
      {(asOf) => <ShareItemPage locale={locale} dossier={{ ...dossier, asOf }} item={item} />}
    </OfState>
  )
}
