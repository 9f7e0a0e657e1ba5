import type { Metadata } from 'next'
import { localeOf } from '@/lib/ground/i18n/routing'
import { correctionsAddress } from '@/lib/text/statement/rules/addresses'
import { alternatesOf, feedsOf } from '../../alternates'
import { descriptionOf } from '../description'
import { correctionListPage } from './correction-list-page'

export const generateStaticParams = () => []

type CorrectionsProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: CorrectionsProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const description = await descriptionOf(locale, slug, 'reader-message.corrections.description')
  const path = correctionsAddress(slug)
  return { description, alternates: { ...alternatesOf(locale, path), types: feedsOf(locale, path) } }
}

/** What was corrected here, what readers wrote about it, and what parties replied, newest first. */
export default correctionListPage
