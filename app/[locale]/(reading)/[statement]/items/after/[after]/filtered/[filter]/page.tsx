import { type ListPageProps, listPageMetadata } from '../../../../../list-page'
import { itemListPage } from '../../../../item-list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'items')

/** The items that a filter keeps of those that follow one. People know it as `/items/after/7c?force=conditional`. */
export default itemListPage
