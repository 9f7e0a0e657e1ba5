import { chosenItems, chosenMetadata } from './chosen-items'

export const generateStaticParams = () => []
export const generateMetadata = chosenMetadata

/** Several items by one link. */
export default chosenItems
