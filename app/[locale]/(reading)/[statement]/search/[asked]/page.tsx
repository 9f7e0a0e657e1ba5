import type { Metadata } from 'next'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { QuestionRecord } from '@/components/reading/search/question-record'
import { SearchPage } from '@/components/reading/search/search-page'
import { runnerOf } from '@/components/text/statement/runner-of'
import { localeOf } from '@/lib/ground/i18n/routing'
import { pageKinds } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { toldToRobots } from '@/lib/ground/platform/pages/robots-index.mjs'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { loadSearch } from '@/lib/reading/search/loaders/search'
import { readQuestionSegment } from '@/lib/reading/search/rules/question'
import '@/styles/search.css'
import { openPage } from '../../../../open-page'

export const generateStaticParams = () => []
export const metadata: Metadata = { robots: toldToRobots(pageKinds.found.found) }

type AskedInProps = { params: Promise<{ locale: string; statement: string; asked: string }> }

/** What is found in one statement. People know it as `/rabat-2022-07-08/search?q=words`. */
export default async function AskedIn({ params }: AskedInProps) {
  const { locale: segment, statement: slug, asked } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const path = `/${slug}/search`
  const statement = await loadStatement(slug)
  if (!statement) return <NotInTheRecord locale={locale} path={path} />
  const runner = runnerOf(statement)
  const question = readQuestionSegment(asked)
  if (!question) return <NotInTheRecord locale={locale} path={path} statement={runner} />
  const answer = await loadSearch(question, slug, locale)
  return (
    <>
      <QuestionRecord locale={locale} answer={answer} />
      <SearchPage locale={locale} statement={runner} asked={{ question, answer }} />
    </>
  )
}
