import { type PageOfDayProps, pageOfDayMetadata } from '../../../../../page-of-day'
import { sourcesOfDay } from '../../../../sources-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, { kind: 'sourcesAfter' })

/** The sources that followed one of them at the end of a day. */
export default function SourcesAfterAsOf(props: PageOfDayProps) {
  return sourcesOfDay(props, 'sourcesAfter')
}
