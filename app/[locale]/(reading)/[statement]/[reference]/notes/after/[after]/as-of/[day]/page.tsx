import { ItemNotesPage } from '@/components/reading/dossier/notes/item-notes-page'
import { loadItemNotesOf } from '@/lib/reading/dossier/loaders/item-notes'
import { type PageOfDayProps, pageOfDay, pageOfDayMetadata } from '../../../../../../page-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) =>
  pageOfDayMetadata(props, { kind: 'itemNotesAfter' })

/** The notes on an item that followed one of them at the end of a day. */
export default async function ItemNotesAfterAsOf(props: PageOfDayProps) {
  const { reference = '' } = await props.params
  return pageOfDay(
    props,
    { kind: 'itemNotesAfter', current: 'overview' },
    (slug, day, after, locale) => loadItemNotesOf(slug, day, { reference, after: after ?? '' }, locale),
    ({ locale, shown, day }) => <ItemNotesPage locale={locale} day={day} {...shown} />,
  )
}
