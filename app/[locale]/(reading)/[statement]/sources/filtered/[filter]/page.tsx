import { type ListPageProps, listPageMetadata } from '../../../list-page'
import { sourceListPage } from '../../source-list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'sources')

/** The sources that a filter keeps. People know it as `/sources?type=un&language=fr`. */
export default sourceListPage
