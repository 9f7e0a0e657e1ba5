import { LibraryPage } from '@/components/dossier/library-page'
import { libraryIn, overviewOf } from '@/lib/dossier/rules/overview'
import { isSourceFilter } from '@/lib/source/rules/facets'
import { type FilteredPageProps, filteredPage, filteredPageMetadata } from '../../../filtered-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: FilteredPageProps) => filteredPageMetadata(props, 'sources')

/** The sources that a filter keeps. People know it as `/sources?type=un&language=fr`. */
export default function FilteredSources(props: FilteredPageProps) {
  return filteredPage(props, 'sources', ({ locale, dossier, filter }) => {
    const overview = overviewOf(dossier)
    const references = overview.items.map(({ reference }) => reference)
    if (!isSourceFilter(filter, libraryIn(overview), references)) return null
    return <LibraryPage locale={locale} overview={overview} filter={filter} />
  })
}
