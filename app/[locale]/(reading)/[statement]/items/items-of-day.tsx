import { ItemsPage } from '@/components/dossier/items-page'
import { itemListOf } from '@/lib/dossier/rules/item-list'
import { overviewOf } from '@/lib/dossier/rules/overview'
import { type PageOfDayProps, pageOfDay } from '../page-of-day'

/** A page of the list of items that were marked by the end of a day. */
export function itemsOfDay(props: PageOfDayProps, kind: 'items' | 'itemsAfter') {
  return pageOfDay(props, { kind, current: 'items' }, ({ locale, dossier, after }) => {
    const list = itemListOf(overviewOf(dossier), after)
    return list && <ItemsPage locale={locale} list={list} />
  })
}
