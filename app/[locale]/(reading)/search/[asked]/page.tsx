import type { Metadata } from 'next'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { QuestionRecord } from '@/components/reading/search/question-record'
import { SearchPage } from '@/components/reading/search/search-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadSearch } from '@/lib/reading/search/loaders/search'
import { readQuestionSegment } from '@/lib/reading/search/rules/question'
import '@/styles/search.css'
import { openPage } from '../../../open-page'

export const generateStaticParams = () => []
export const metadata: Metadata = { robots: { index: false } }

type AskedProps = { params: Promise<{ locale: string; asked: string }> }

/** What is found in all statements. People know it as `/search?q=words`. */
export default async function Asked({ params }: AskedProps) {
  const { locale: segment, asked } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const question = readQuestionSegment(asked)
  if (!question) return <NotInTheRecord locale={locale} path="/search" />
  const answer = await loadSearch(question, null, locale)
  return (
    <>
      <QuestionRecord locale={locale} answer={answer} />
      <SearchPage locale={locale} asked={{ question, answer }} />
    </>
  )
}
