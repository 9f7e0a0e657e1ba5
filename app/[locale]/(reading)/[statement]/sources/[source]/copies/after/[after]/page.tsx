import type { Metadata } from 'next'
import { CopiesPage } from '@/components/reading/dossier/copies-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadCopiesAfter } from '@/lib/reading/dossier/loaders/copies'
import { openPage } from '../../../../../../../open-page'
import { metadataOfDay } from '../../../../../../days'
import { NotInList } from '../../../../../not-in-list'

export const generateStaticParams = () => []

type CopiesProps = { params: Promise<{ locale: string; statement: string; source: string; after: string }> }

/** A part is not to be listed: its copies have pages of their own. */
export async function generateMetadata({ params }: CopiesProps): Promise<Metadata> {
  const { locale, statement: slug, source: id } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/sources/${id}`)
}

/** The stored copies of a source that are older than one of them, under a statement that uses the source. */
export default async function CopiesAfter({ params }: CopiesProps) {
  const { locale: segment, statement: slug, source: id, after } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const shown = await loadCopiesAfter(slug, id, after)
  if (shown) return <CopiesPage locale={locale} {...shown} />
  return <NotInList locale={locale} slug={slug} place="sources" />
}
