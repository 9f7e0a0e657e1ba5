import { LineagePage } from '@/components/assessment/lineage/lineage-page'
import { loadLineageOf } from '@/lib/reading/dossier/loaders/lineage'
import { type PageOfDayProps, pageOfDay, pageOfDayMetadata } from '../../../page-of-day'

export const generateStaticParams = () => []

const place = { kind: 'lineage', current: 'items' } as const

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, place)

/** Where the items of the statement came back in later texts, as it was published by the end of a day. */
export default function LineageAsOf(props: PageOfDayProps) {
  const load = (slug: string, day: string, _after: null | string, locale: string) =>
    loadLineageOf(slug, day, locale)
  return pageOfDay(props, place, load, ({ locale, shown, day }) => (
    <LineagePage locale={locale} {...shown} day={day} />
  ))
}
