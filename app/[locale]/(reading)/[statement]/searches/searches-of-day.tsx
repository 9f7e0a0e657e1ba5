import { SearchesPage } from '@/components/reading/dossier/searches-page'
import { loadLookedListOf } from '@/lib/reading/dossier/loaders/looked'
import { type PageOfDayProps, pageOfDay } from '../page-of-day'

/** A page of the searches and requests that readers saw at the end of a day, with what was due or overdue on it. */
export function searchesOfDay(props: PageOfDayProps, kind: 'searches' | 'searchesAfter') {
  return pageOfDay(props, { kind, current: 'record' }, loadLookedListOf, ({ locale, shown, day }) => (
    <SearchesPage locale={locale} list={{ ...shown, asOf: day, today: day }} />
  ))
}
