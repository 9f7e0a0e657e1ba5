import { AnnotatedStatement } from '@/components/dossier/annotated-statement'
import { isItemFilter } from '@/lib/status-update/rules/item-filters'
import { type FilteredPageProps, filteredPage, filteredPageMetadata } from '../../../filtered-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: FilteredPageProps) => filteredPageMetadata(props, 'statement')

/** The statement with only the notes that a filter keeps. People know it as `/statement?force=conditional&area=pact`. */
export default function FilteredStatementPage(props: FilteredPageProps) {
  return filteredPage(props, 'statement', ({ locale, dossier, filter }) => {
    const areas = dossier.statement.areas.map(({ key }) => key)
    if (!isItemFilter(filter, areas)) return null
    return <AnnotatedStatement locale={locale} dossier={dossier} filter={filter} />
  })
}
