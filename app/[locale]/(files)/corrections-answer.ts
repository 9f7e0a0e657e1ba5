import { getTranslations } from 'next-intl/server'
import { correctionsFeed } from '@/components/reading/dossier/corrections-feed'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadCorrections } from '@/lib/reading/dossier/loaders/corrections'
import { loadBroughtIn } from '@/lib/reading/dossier/loaders/statement'
import type { FeedFormat } from '@/lib/reading/share/rules/feed-format'
import { loadSiteName } from '@/lib/reading/site/loaders/name'
import { noSuchFile } from './answer'
import { feedAnswer } from './feed-answer'

/** The newest corrections of a statement, for programs that subscribe to them: as many as a page shows. */
export async function correctionsAnswer(
  { locale: segment, statement: slug }: { locale: string; statement: string },
  format: FeedFormat,
): Promise<Response> {
  const locale = localeOf(segment)
  const [shown, since, author] = await Promise.all([
    loadCorrections(slug, null, locale),
    loadBroughtIn(slug),
    loadSiteName(locale),
  ])
  if (!shown || since === null) return noSuchFile()
  const t = await getTranslations({ locale })
  const corrections = shown.part.entries
  return feedAnswer(correctionsFeed({ slug, locale, t, corrections, since, author }), format)
}
