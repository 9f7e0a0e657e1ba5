import { type PageOfDayProps, pageOfDayMetadata } from '../../../../../page-of-day'
import { searchesOfDay } from '../../../../searches-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, { kind: 'searchesAfter' })

/** The searches and requests that followed one of them at the end of a day. */
export default function SearchesAfterAsOf(props: PageOfDayProps) {
  return searchesOfDay(props, 'searchesAfter')
}
