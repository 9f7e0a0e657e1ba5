import { ItemsPage } from '@/components/dossier/items-page'
import { overviewOf } from '@/lib/dossier/rules/overview'
import { isItemFilter } from '@/lib/status-update/rules/item-filters'
import { type FilteredPageProps, filteredPage, filteredPageMetadata } from '../../../filtered-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: FilteredPageProps) => filteredPageMetadata(props, 'items')

/** The items that a filter keeps. People know it as `/items?force=conditional&area=pact`. */
export default function FilteredItems(props: FilteredPageProps) {
  return filteredPage(props, 'items', ({ locale, dossier, filter }) => {
    const areas = dossier.statement.areas.map(({ key }) => key)
    if (!isItemFilter(filter, areas)) return null
    return <ItemsPage locale={locale} overview={overviewOf(dossier)} filter={filter} />
  })
}
