import { ItemsPage } from '@/components/reading/dossier/items-page'
import { loadItemListOf } from '@/lib/reading/dossier/loaders/lists-of-day'
import { type PageOfDayProps, pageOfDay } from '../page-of-day'

/** A page of the list of items that were marked by the end of a day. */
export function itemsOfDay(props: PageOfDayProps, kind: 'items' | 'itemsAfter') {
  return pageOfDay(props, { kind, current: 'overview' }, loadItemListOf, ({ locale, shown, day }) => (
    <ItemsPage locale={locale} list={{ ...shown, asOf: day }} />
  ))
}
