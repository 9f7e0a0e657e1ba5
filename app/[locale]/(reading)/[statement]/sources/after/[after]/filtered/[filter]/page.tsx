import { type ListPageProps, listPageMetadata } from '../../../../../list-page'
import { sourceListPage } from '../../../../source-list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'sources')

/** The sources that a filter keeps of those that follow one. People know it as `/sources/after/S40?type=un`. */
export default sourceListPage
