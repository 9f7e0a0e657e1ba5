import { type PageOfDayProps, pageOfDayMetadata } from '../../../../../page-of-day'
import { textOfDay } from '../../../../text-of-day'

export const generateStaticParams = () => []

export const generateMetadata = (props: PageOfDayProps) =>
  pageOfDayMetadata(props, { kind: 'statementAfter' })

/** The part of a long statement that follows a passage, with what was said about it by the end of a day. */
export default function StatementAfterAsOf(props: PageOfDayProps) {
  return textOfDay(props, 'statementAfter')
}
