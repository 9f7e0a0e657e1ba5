import { LineagePage } from '@/components/lineage/lineage-page'
import { loadDossierAsOf } from '@/lib/dossier/loaders/as-of'
import { loadLineageAsOf } from '@/lib/dossier/loaders/lineage'
import { standingItems } from '@/lib/status-update/rules/facets'
import { type PageOfDayProps, pageOfDay, pageOfDayMetadata } from '../../../page-of-day'

export const generateStaticParams = () => []

const place = { kind: 'lineage', current: 'items' } as const

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, place)

/** Where the items of the statement came back in later texts, as it was published by the end of a day. */
export default function LineageAsOf(props: PageOfDayProps) {
  return pageOfDay(
    props,
    place,
    loadDossierAsOf,
    async ({ locale, shown: { statement, items, sources }, day }) => {
      const links = await loadLineageAsOf(statement.slug, sources, day)
      return <LineagePage {...{ locale, statement, links, day }} today={day} items={standingItems(items)} />
    },
  )
}
