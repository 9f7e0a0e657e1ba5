import { type PageOfDayProps, pageOfDayMetadata } from '../../../page-of-day'
import { sourcesOfDay } from '../../sources-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, { kind: 'sources' })

/** The library of a statement as it stood at the end of a day. */
export default function SourcesAsOf(props: PageOfDayProps) {
  return sourcesOfDay(props, 'sources')
}
