import { type PageOfDayProps, pageOfDayMetadata } from '../../../../../page-of-day'
import { lineageOfDay } from '../../../../lineage-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, { kind: 'lineageAfter' })

/** The links of the lineage that followed one of them at the end of a day. */
export default function LineageAfterAsOf(props: PageOfDayProps) {
  return lineageOfDay(props, 'lineageAfter')
}
