import { type PageOfDayProps, pageOfDayMetadata } from '../../../page-of-day'
import { lineageOfDay } from '../../lineage-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, { kind: 'lineage' })

/** Where the items of the statement came back in later texts, as it was published by the end of a day. */
export default function LineageAsOf(props: PageOfDayProps) {
  return lineageOfDay(props, 'lineage')
}
