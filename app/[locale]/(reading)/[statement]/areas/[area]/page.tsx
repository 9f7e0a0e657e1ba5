import { type ListPageProps, listPageMetadata } from '../../list-page'
import { areaListPage } from './area-list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'area')

/** What became of each item about one area: where a statement has many items, its front page leads here. */
export default areaListPage
