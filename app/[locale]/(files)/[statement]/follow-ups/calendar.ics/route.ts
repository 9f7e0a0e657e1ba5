import { getTranslations } from 'next-intl/server'
import { calendarOf } from '@/components/follow-up/calendar'
import { loadFollowUps } from '@/lib/dossier/loaders/follow-ups'
import { loadPublicRequests } from '@/lib/dossier/loaders/looked'
import { loadStatement } from '@/lib/dossier/loaders/statement'
import { loadSiteName } from '@/lib/house/loaders/name'
import { localeOf } from '@/lib/i18n/routing'
import { dayOf, now } from '@/lib/platform/clock'
import { fileAnswer, noSuchFile } from '../../../answer'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type FeedProps = { params: Promise<{ locale: string; statement: string }> }

/** The calendar of a statement's questions and of the deadlines of its requests, for programs that subscribe to it. */
export async function GET(_request: Request, { params }: FeedProps): Promise<Response> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const [statement, questions, requests, site] = await Promise.all([
    loadStatement(slug),
    loadFollowUps(slug),
    loadPublicRequests(slug),
    loadSiteName(locale),
  ])
  if (!statement) return noSuchFile()
  const t = await getTranslations({ locale })
  const feed = calendarOf({ statement, locale, site, t, questions, requests, today: dayOf(now()) })
  return fileAnswer(feed, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${slug}.ics"`,
  })
}
