import { type PageOfDayProps, pageOfDayMetadata } from '../../../page-of-day'
import { textOfDay } from '../../text-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) => pageOfDayMetadata(props, { kind: 'statement' })

/** The statement word by word, with what was said about it by the end of a day. */
export default function StatementAsOf(props: PageOfDayProps) {
  return textOfDay(props, 'statement')
}
