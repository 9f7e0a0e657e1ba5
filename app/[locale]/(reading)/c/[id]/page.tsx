import { ledByShort } from './led-by-short'

export const generateStaticParams = () => []

/** The short address of a statement or an item. */
export default ledByShort
