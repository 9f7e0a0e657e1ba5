import { type PageOfDayProps, pageOfDayMetadata } from '../../../../page-of-day'
import { areaOfDay } from '../../area-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, { kind: 'area' })

/** What had become of each item about one area by the end of a day. */
export default function AreaAsOf(props: PageOfDayProps) {
  return areaOfDay(props, 'area')
}
