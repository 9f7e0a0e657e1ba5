import type { Metadata } from 'next'
import { ShareSourcePage } from '@/components/reading/dossier/share-source'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadSource } from '@/lib/reading/dossier/loaders/source'
import { openPage } from '../../../../../open-page'
import { metadataOfDay } from '../../../../days'
import { NotInList } from '../../../not-in-list'

export const generateStaticParams = () => []

type ShareProps = { params: Promise<{ locale: string; statement: string; source: string }> }

export async function generateMetadata({ params }: ShareProps): Promise<Metadata> {
  const { locale, statement: slug, source } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/sources/${source}`)
}

/** How to share and use one source. */
export default async function Share({ params }: ShareProps) {
  const { locale: segment, statement: slug, source: id } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const shown = await loadSource(slug, id, locale)
  if (!shown) return <NotInList locale={locale} slug={slug} place="sources" />
  return <ShareSourcePage locale={locale} statement={shown.overview.statement} source={shown.source} />
}
