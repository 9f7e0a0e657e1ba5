import { embedOfItem, embedOfItemMetadata } from './embed-of-item'

export const generateStaticParams = () => []

export const generateMetadata = embedOfItemMetadata

/** The cards of an item, coloured as the reader's device: `/rabat-2022-07-08/7c/embed`. */
export default embedOfItem
