import { LibraryPage } from '@/components/reading/dossier/library-page'
import { loadSourceListOf } from '@/lib/reading/dossier/loaders/lists-of-day'
import { type PageOfDayProps, pageOfDay } from '../page-of-day'

/** A page of the library of a statement as it stood at the end of a day. */
export function sourcesOfDay(props: PageOfDayProps, kind: 'sources' | 'sourcesAfter') {
  return pageOfDay(props, { kind, current: 'sources' }, loadSourceListOf, ({ locale, shown, day }) => (
    <LibraryPage locale={locale} list={{ ...shown, asOf: day }} />
  ))
}
