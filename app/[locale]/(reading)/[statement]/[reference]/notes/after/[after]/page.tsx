import type { Metadata } from 'next'
import { ItemNotesPage } from '@/components/reading/dossier/notes/item-notes-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadItemNotesAfter } from '@/lib/reading/dossier/loaders/item-notes'
import { openPage } from '../../../../../../open-page'
import { metadataOfDay } from '../../../../../days'
import { NotInList } from '../../../../not-in-list'

export const generateStaticParams = () => []

type ItemNotesProps = {
  params: Promise<{ locale: string; statement: string; reference: string; after: string }>
}

/** A part is not to be listed: the item is. */
export async function generateMetadata({ params }: ItemNotesProps): Promise<Metadata> {
  const { locale, statement: slug, reference } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/${reference}`)
}

/** The notes on an item that became public after one of them. */
export default async function ItemNotesAfter({ params }: ItemNotesProps) {
  const { locale: segment, statement: slug, reference, after } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const shown = await loadItemNotesAfter(slug, reference, after, locale)
  if (shown) return <ItemNotesPage locale={locale} {...shown} />
  return <NotInList locale={locale} slug={slug} place="items" />
}
