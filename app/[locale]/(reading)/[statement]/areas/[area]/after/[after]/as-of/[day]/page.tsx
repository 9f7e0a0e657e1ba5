import { type PageOfDayProps, pageOfDayMetadata } from '../../../../../../page-of-day'
import { areaOfDay } from '../../../../area-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, { kind: 'areaAfter' })

/** The items about one area that followed one of them at the end of a day. */
export default function AreaAfterAsOf(props: PageOfDayProps) {
  return areaOfDay(props, 'areaAfter')
}
