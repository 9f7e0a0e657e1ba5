import { type ListPageProps, listPageMetadata } from '../../../list-page'
import { sourceListPage } from '../../source-list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'sources')

/** The sources that follow one of them. */
export default sourceListPage
