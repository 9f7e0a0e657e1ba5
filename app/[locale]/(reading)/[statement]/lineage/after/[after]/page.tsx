import { type ListPageProps, listPageMetadata } from '../../../list-page'
import { lineageListPage } from '../../lineage-list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'lineage')

/** The links of the lineage that follow one of them. */
export default lineageListPage
