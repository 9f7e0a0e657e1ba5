import type { Metadata } from 'next'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { ShareItemPage } from '@/components/reading/dossier/share-item'
import { localeOf } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { loadItem } from '@/lib/reading/dossier/loaders/item'
import { openPage } from '../../../../open-page'
import { metadataOfDay } from '../../../days'

export const generateStaticParams = () => []

type ShareProps = { params: Promise<{ locale: string; statement: string; reference: string }> }

export async function generateMetadata({ params }: ShareProps): Promise<Metadata> {
  const { locale, statement: slug, reference } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/${reference}`)
}

/** How to share and use one item. */
export default async function Share({ params }: ShareProps) {
  const { locale: segment, statement: slug, reference } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const shown = await loadItem(slug, reference, locale)
  if (!shown || shown.item.withdrawn)
    return <NotInTheRecord locale={locale} path={pageAddress('itemShare', { statement: slug, reference })} />
  return <ShareItemPage locale={locale} dossier={shown.dossier} item={shown.item} />
}
