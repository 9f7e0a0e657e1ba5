import { type ListPageProps, listPageMetadata } from '../../../../../list-page'
import { textPage } from '../../../../text-page'

export const generateStaticParams = () => []

export const generateMetadata = (props: ListPageProps) => listPageMetadata(props, 'statement')

/** A part of a long statement with only the notes that a filter keeps. People know it as `/statement/after/30?force=conditional`. */
export default textPage
