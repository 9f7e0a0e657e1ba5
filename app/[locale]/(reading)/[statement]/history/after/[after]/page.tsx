import { type ListPageProps, listPageMetadata } from '../../../list-page'
import { historyListPage } from '../../history-list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'history')

/** The record before one of its acts. */
export default historyListPage
