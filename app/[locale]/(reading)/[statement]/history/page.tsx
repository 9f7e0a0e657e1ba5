import { type ListPageProps, listPageMetadata } from '../list-page'
import { historyListPage } from './history-list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'history')

/** What was published on a statement, replaced and withdrawn, newest first. */
export default historyListPage
