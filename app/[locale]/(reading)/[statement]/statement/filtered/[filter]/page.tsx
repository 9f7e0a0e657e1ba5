import { AnnotatedStatement } from '@/components/dossier/annotated-statement'
import { loadDossier } from '@/lib/dossier/loaders/whole'
import { isItemFilter } from '@/lib/status-update/rules/item-filters'
import { type ListPageProps, listPage, listPageMetadata } from '../../../list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'statement')

/** The statement with only the notes that a filter keeps. People know it as `/statement?force=conditional&area=pact`. */
export default function FilteredStatementPage(props: ListPageProps) {
  return listPage(props, 'statement', async ({ locale, slug, filter }) => {
    const dossier = await loadDossier(slug)
    const areas = dossier?.statement.areas.map(({ key }) => key) ?? []
    if (!dossier || !filter || !isItemFilter(filter, areas)) return null
    return <AnnotatedStatement locale={locale} dossier={dossier} filter={filter} />
  })
}
