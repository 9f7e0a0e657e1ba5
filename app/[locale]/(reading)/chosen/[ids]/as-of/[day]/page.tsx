import { chosenItems, chosenMetadata } from '../../chosen-items'

export const generateStaticParams = () => []
export const generateMetadata = chosenMetadata

/** Several items by one link, as they stood at the end of a day. */
export default chosenItems
