import { ledByShort } from '../led-by-short'

export const generateStaticParams = () => []

/** The short address of a statement or an item as it stood at the end of a day. */
export default ledByShort
