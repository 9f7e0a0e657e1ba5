import { type ListPageProps, listPageMetadata } from '../../../list-page'
import { textPage } from '../../text-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'statement')

/** The statement with only the notes that a filter keeps. People know it as `/statement?force=conditional&area=pact`. */
export default textPage
