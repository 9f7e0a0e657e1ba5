import { getTranslations } from 'next-intl/server'
import { anchorOf } from '@/components/follow-up/follow-up-list'
import { loadFollowUps } from '@/lib/follow-up/loaders'
import { calendarFeed } from '@/lib/follow-up/rules/calendar-feed'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import { loadStatement } from '@/lib/statement/loaders'
import { fileAnswer, noSuchFile } from '../../../answer'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type FeedProps = { params: Promise<{ locale: string; statement: string }> }

/** The calendar of a statement's questions, for programs that subscribe to it. */
export async function GET(_request: Request, { params }: FeedProps): Promise<Response> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const [statement, questions] = await Promise.all([loadStatement(slug), loadFollowUps(slug)])
  if (!statement) return noSuchFile()
  const t = await getTranslations({ locale })
  const page = publicAddress(localePath(locale, `/${slug}/follow-ups`))
  const feed = calendarFeed(questions, new URL(page).hostname, {
    name: t('followups.feedName', { title: statement.shortTitle }),
    title: ({ reference, question, closed }) =>
      t(closed === null ? 'followups.feedTitle' : 'followups.feedAnswered', {
        about: reference ?? t('followups.wholeStatement'),
        question,
      }),
    address: (question) => `${page}#${anchorOf(question)}`,
  })
  return fileAnswer(feed, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${slug}.ics"`,
  })
}
