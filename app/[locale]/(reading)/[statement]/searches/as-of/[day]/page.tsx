import { type PageOfDayProps, pageOfDayMetadata } from '../../../page-of-day'
import { searchesOfDay } from '../../searches-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, { kind: 'searches' })

/** The searches and requests that readers saw at the end of a day, with what was due or overdue on it. */
export default function SearchesAsOf(props: PageOfDayProps) {
  return searchesOfDay(props, 'searches')
}
