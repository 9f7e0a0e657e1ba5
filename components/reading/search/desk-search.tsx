import { useTranslations } from 'next-intl'
import { PageHead } from '@/components/ground/ui/page-head'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { LONGEST_QUERY } from '@/lib/reading/search/rules/query'
import { type Question, questionQuery } from '@/lib/reading/search/rules/question'
import type { SearchAnswer } from '@/lib/reading/search/types'
import { SearchForm } from './search-form'
import { ResultList } from './search-results'

interface DeskSearchProps {
  locale: Locale
  /** What was asked and what it gave; null before anything is asked. */
  asked: { question: Question; answer: SearchAnswer } | null
}

/** Search as the desk has it: in all statements, and in what readers do not see yet. */
export function DeskSearch({ locale, asked }: DeskSearchProps) {
  const t = useTranslations('search')
  const { question, answer } = asked ?? {}
  return (
    <>
      <PageHead title={t('titleDesk')} />
      <SearchForm
        action={localePath(locale, '/desk/search')}
        text={question?.text ?? ''}
        problem={answer?.problem ? t(answer.problem, { n: LONGEST_QUERY }) : undefined}
      />
      {question && answer && answer.problem === null && (
        <ResultList
          question={question}
          results={answer.results}
          addressOf={(each) => `/desk/search${questionQuery(each)}`}
          named
        />
      )}
    </>
  )
}
