import { textPage } from '../../text-page'
import { textPreview } from '../../text-preview'

export const generateStaticParams = () => []

export const generateMetadata = textPreview

/** The part of a long statement that follows a passage. */
export default textPage
