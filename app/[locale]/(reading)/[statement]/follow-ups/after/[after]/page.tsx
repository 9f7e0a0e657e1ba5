import { type ListPageProps, listPageMetadata } from '../../../list-page'
import { followUpListPage } from '../../follow-up-list-page'
import '@/styles/follow-up.css'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'followUps')

/** The questions that follow one of them. */
export default followUpListPage
