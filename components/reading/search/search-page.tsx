import { useTranslations } from 'next-intl'
import type { RunnerStatement } from '@/components/ground/layout/dossier-runner'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { LONGEST_QUERY } from '@/lib/reading/search/rules/query'
import { type Question, searchAddress } from '@/lib/reading/search/rules/question'
import type { SearchAnswer } from '@/lib/reading/search/types'
import { SearchForm } from './search-form'
import { ResultList } from './search-results'

interface SearchPageProps {
  locale: Locale
  /** The statement that is searched; absent for all. */
  statement?: RunnerStatement
  /** What was asked and what it gave; null before anything is asked. */
  asked: { question: Question; answer: SearchAnswer } | null
}

/** Search for readers: a field, and below it what is public and has the words. */
export function SearchPage({ locale, statement, asked }: SearchPageProps) {
  const t = useTranslations('search')
  const slug = statement?.slug ?? null
  const base = slug === null ? '/search' : `/${slug}/search`
  const heading = statement ? t('title') : t('titleAll')
  const { question, answer } = asked ?? {}
  return (
    <ReadingPage
      locale={locale}
      path={
        question ? searchAddress(slug, { ...question, text: question.text.slice(0, LONGEST_QUERY) }) : base
      }
      title={question ? t('titleFor', { q: question.text.slice(0, 60) }) : heading}
      statement={statement}
    >
      <PageHead title={heading} />
      <SearchForm
        action={localePath(locale, base)}
        text={question?.text ?? ''}
        problem={answer?.problem ? t(answer.problem, { n: LONGEST_QUERY }) : undefined}
      />
      {question && answer && answer.problem === null && (
        <ResultList
          question={question}
          results={answer.results}
          addressOf={(each) => searchAddress(slug, each)}
          named={statement === undefined}
        />
      )}
    </ReadingPage>
  )
}
