import { type PageOfDayProps, pageOfDayMetadata } from '../../../../../page-of-day'
import { itemsOfDay } from '../../../../items-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, { kind: 'itemsAfter' })

/** The items that followed one of them at the end of a day. */
export default function ItemsAfterAsOf(props: PageOfDayProps) {
  return itemsOfDay(props, 'itemsAfter')
}
