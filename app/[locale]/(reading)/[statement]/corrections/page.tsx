import type { Metadata } from 'next'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import { FEED_FORMATS } from '@/lib/share/rules/feed'
import { correctionsAddress } from '@/lib/statement/rules/addresses'
import { alternatesOf } from '../../alternates'
import { descriptionOf } from '../description'
import { correctionListPage } from './correction-list-page'

export const generateStaticParams = () => []

type CorrectionsProps = { params: Promise<{ locale: string; statement: string }> }

export async function generateMetadata({ params }: CorrectionsProps): Promise<Metadata> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const description = await descriptionOf(locale, slug, 'reader-message.corrections.description')
  const feed = publicAddress(localePath(locale, correctionsAddress(slug)))
  const types = { [FEED_FORMATS.atom]: `${feed}.atom`, [FEED_FORMATS.json]: `${feed}.json` }
  return { description, alternates: { ...alternatesOf(locale, correctionsAddress(slug)), types } }
}

/** What was corrected here, what readers wrote about it, and what parties replied, newest first. */
export default correctionListPage
