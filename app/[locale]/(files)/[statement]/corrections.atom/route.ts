import { getTranslations } from 'next-intl/server'
import { correctionsFeed } from '@/components/reader-message/corrections-feed'
import { loadCorrections } from '@/lib/dossier/loaders/corrections'
import { loadBroughtIn } from '@/lib/dossier/loaders/statement'
import { loadSiteName } from '@/lib/house/loaders'
import { localeOf } from '@/lib/i18n/routing'
import { fileAnswer, noSuchFile } from '../../answer'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type FeedProps = { params: Promise<{ locale: string; statement: string }> }

/** The newest corrections of a statement, for programs that subscribe to them: as many as a page shows. */
export async function GET(_request: Request, { params }: FeedProps): Promise<Response> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const [shown, since, author] = await Promise.all([
    loadCorrections(slug, null, locale),
    loadBroughtIn(slug),
    loadSiteName(locale),
  ])
  if (!shown || since === null) return noSuchFile()
  const t = await getTranslations({ locale })
  const corrections = shown.part.entries
  const feed = correctionsFeed({ slug, locale, t, corrections, since, author })
  return fileAnswer(feed, { 'content-type': 'application/atom+xml; charset=utf-8' })
}
