import { textPage } from './text-page'
import { textPreview } from './text-preview'

export const generateStaticParams = () => []

export const generateMetadata = textPreview

/** The statement word by word, with what is said about it in the margin; of a long one the first part. */
export default textPage
