import { type ListPageProps, listPageMetadata } from '../../../../list-page'
import { areaListPage } from '../../area-list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'area')

/** The items about one area that follow one of them. */
export default areaListPage
