import { type ListPageProps, listPageMetadata } from '../../../list-page'
import { itemListPage } from '../../item-list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'items')

/** The items that a filter keeps. People know it as `/items?force=conditional&area=pact`. */
export default itemListPage
