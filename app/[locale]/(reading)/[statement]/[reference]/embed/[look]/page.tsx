import { embedOfItem, embedOfItemMetadata } from '../embed-of-item'

export const generateStaticParams = () => []

export const generateMetadata = embedOfItemMetadata

/** The cards of an item, always light or always dark: `/rabat-2022-07-08/7c/embed/dark`. */
export default embedOfItem
