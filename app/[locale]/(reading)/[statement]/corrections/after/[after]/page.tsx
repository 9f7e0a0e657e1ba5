import { type ListPageProps, listPageMetadata } from '../../../list-page'
import { correctionListPage } from '../../correction-list-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'corrections')

/** The corrections that follow one of them. */
export default correctionListPage
