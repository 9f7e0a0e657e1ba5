import { LibraryPage } from '@/components/dossier/library-page'
import { overviewOf } from '@/lib/dossier/rules/overview'
import { sourceListOf } from '@/lib/dossier/rules/source-list'
import { type PageOfDayProps, pageOfDay } from '../page-of-day'

/** A page of the library of a statement as it stood at the end of a day. */
export function sourcesOfDay(props: PageOfDayProps, kind: 'sources' | 'sourcesAfter') {
  return pageOfDay(props, { kind, current: 'sources' }, ({ locale, dossier, after }) => {
    const list = sourceListOf(overviewOf(dossier), after)
    return list && <LibraryPage locale={locale} list={list} />
  })
}
