import { type ListPageProps, listPageMetadata } from '../../../list-page'
import { searchListPage } from '../../search-list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'searches')

/** The searches and requests that follow one of them. */
export default searchListPage
