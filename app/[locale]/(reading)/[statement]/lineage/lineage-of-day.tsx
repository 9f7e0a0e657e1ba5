import { LineagePage } from '@/components/assessment/lineage/lineage-page'
import { loadLineageOf } from '@/lib/reading/dossier/loaders/lineage'
import { type PageOfDayProps, pageOfDay } from '../page-of-day'

/** A page of the lineage of a statement as it was published by the end of a day. */
export function lineageOfDay(props: PageOfDayProps, kind: 'lineage' | 'lineageAfter') {
  return pageOfDay(props, { kind, current: 'record' }, loadLineageOf, ({ locale, shown, day }) => (
    <LineagePage locale={locale} {...shown} day={day} />
  ))
}
