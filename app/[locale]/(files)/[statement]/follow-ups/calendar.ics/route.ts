import { getTranslations } from 'next-intl/server'
import { calendarOf } from '@/components/assessment/follow-up/calendar'
import { localeOf } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { loadCalendar } from '@/lib/reading/dossier/loaders/follow-ups'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { loadSiteName } from '@/lib/reading/site/loaders/name'
import { fileAnswer, noSuchFile } from '../../../answer'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type FeedProps = { params: Promise<{ locale: string; statement: string }> }

/** The calendar of a statement's questions and of the deadlines of its requests, for programs that subscribe to it. */
export async function GET(_request: Request, { params }: FeedProps): Promise<Response> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const today = dayOf(now())
  const [statement, shown, site] = await Promise.all([
    loadStatement(slug),
    loadCalendar(slug, today),
    loadSiteName(locale),
  ])
  if (!statement) return noSuchFile()
  const t = await getTranslations({ locale })
  const feed = calendarOf({ statement, locale, site, t, shown, today })
  return fileAnswer(feed, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${slug}.ics"`,
  })
}
