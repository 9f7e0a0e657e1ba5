import { PageRecord } from '@/components/ground/layout/page-record'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { SearchAnswer } from '@/lib/reading/search/types'

/** What the page of a question says of itself: how it is kept, and that who named one thing is led straight to it. */
export function QuestionRecord({ locale, answer }: { locale: Locale; answer: SearchAnswer }) {
  const straight = answer.problem === null ? answer.results.straight : null
  return <PageRecord asked {...(straight !== null && { status: 303, to: localePath(locale, straight) })} />
}
