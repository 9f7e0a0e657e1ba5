import type { Metadata } from 'next'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { FrontPage } from '@/components/reading/dossier/front-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadToday } from '@/lib/ground/platform/today'
import { loadDueSoon } from '@/lib/reading/dossier/loaders/due-soon'
import { loadFront } from '@/lib/reading/dossier/loaders/front'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import { openPage } from '../../open-page'
import { TimegateLinks } from '../timegate-links'
import { descriptionOf } from './description'
import { statementPreview } from './preview'

export const generateStaticParams = () => []

/** How many questions stand on it; the rest are one link away. */
const DUE_IN_SIGHT = 3

type FrontPageProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: FrontPageProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const description = await descriptionOf(locale, slug, 'dossier.front.description')
  return statementPreview(locale, slug, '', (statement) => ({
    title: shortTitleIn(statement, locale).text,
    description,
  }))
}

/** The front page of a statement: what it is, and what became of each of its items. */
export default async function StatementFrontPage({ params }: FrontPageProps) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const front = await loadFront(slug, locale)
  if (!front) return <NotInTheRecord locale={locale} path={`/${slug}`} />
  return (
    <>
      <TimegateLinks locale={locale} path={`/${slug}`} />
      <FrontPage
        locale={locale}
        front={front}
        today={await loadToday()}
        due={await loadDueSoon(slug, DUE_IN_SIGHT, locale)}
      />
    </>
  )
}
