import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskSearch } from '@/components/reading/search/desk-search'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { currentActor } from '@/lib/ground/platform/session'
import { loadDeskSearch } from '@/lib/reading/search/loaders/search'
import { readQuestion } from '@/lib/reading/search/rules/question'
import '@/styles/search.css'

type DeskSearchProps = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Search for signed-in people: what readers find, the team's notes, and what awaits its second reader. */
export default async function SearchOnDesk({ params, searchParams }: DeskSearchProps) {
  const { locale } = await pageParams(params)
  const [actor, t] = await Promise.all([currentActor(), getTranslations('search')])
  const question = readQuestion(queryOf(await searchParams))
  if (actor.kind === 'visitor' || !question) notFound()
  const answer = question.text === '' ? null : await loadDeskSearch(question, locale)
  return (
    <SignedInPage member={actor} path="/desk/search" title={t('titleDesk')}>
      <DeskSearch locale={locale} asked={answer && { question, answer }} />
    </SignedInPage>
  )
}

function queryOf(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const pairs = Object.entries(given).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, each]),
  )
  return new URLSearchParams(pairs)
}
