import { type PageOfDayProps, pageOfDayMetadata } from '../../../page-of-day'
import { itemsOfDay } from '../../items-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, { kind: 'items' })

/** Every item that was marked by the end of a day. */
export default function ItemsAsOf(props: PageOfDayProps) {
  return itemsOfDay(props, 'items')
}
