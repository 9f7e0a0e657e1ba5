import { getTranslations } from 'next-intl/server'
import { loadFollowUps } from '@/lib/dossier/loaders/follow-ups'
import { loadPublicRequests } from '@/lib/dossier/loaders/looked'
import { loadStatement } from '@/lib/dossier/loaders/statement'
import { questionAnchor } from '@/lib/follow-up/rules/anchor'
import { calendarFeed, type FeedDay, type FeedWords } from '@/lib/follow-up/rules/calendar-feed'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { dayOf, now } from '@/lib/platform/clock'
import { publicAddress } from '@/lib/platform/env'
import { anchorOfRequest } from '@/lib/request/rules/anchor'
import { standingOn } from '@/lib/request/rules/standing'
import type { RequestView } from '@/lib/request/types'
import { lookedAddress } from '@/lib/statement/rules/addresses'
import { shortTitleIn } from '@/lib/statement/rules/names-by-language'
import { fileAnswer, noSuchFile } from '../../../answer'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type FeedProps = { params: Promise<{ locale: string; statement: string }> }

/** The calendar of a statement's questions and of the deadlines of its requests, for programs that subscribe to it. */
export async function GET(_request: Request, { params }: FeedProps): Promise<Response> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const [statement, questions, requests] = await Promise.all([
    loadStatement(slug),
    loadFollowUps(slug),
    loadPublicRequests(slug),
  ])
  if (!statement) return noSuchFile()
  const t = await getTranslations({ locale })
  const page = publicAddress(localePath(locale, `/${slug}/follow-ups`))
  const deadlines = requests.flatMap((request) =>
    deadlineIn(request, {
      title: t('request.feedTitle', { authority: request.authority }),
      address: publicAddress(localePath(locale, lookedAddress(slug, anchorOfRequest(request)))),
    }),
  )
  const words: FeedWords = {
    name: t('follow-up.feedName', { title: shortTitleIn(statement, locale).text }),
    title: ({ reference, question, closed }) =>
      t(closed === null ? 'follow-up.feedTitle' : 'follow-up.feedAnswered', {
        about: reference ?? t('follow-up.wholeStatement'),
        question,
      }),
    address: (question) => `${page}#${questionAnchor(question)}`,
  }
  const feed = calendarFeed(questions, new URL(page).hostname, words, deadlines)
  return fileAnswer(feed, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${slug}.ics"`,
  })
}

/** The deadline of a request that awaits an answer, as a day of the feed; programs know it by the request. */
function deadlineIn(request: RequestView, words: Pick<FeedDay, 'title' | 'address'>): FeedDay[] {
  const { id, regime, acts, publishedAt } = request
  const { deadline } = standingOn(regime, acts, dayOf(now()))
  if (!deadline) return []
  const updatedAt =
    acts
      .map((act) => act.publishedAt ?? '')
      .sort()
      .at(-1) ?? publishedAt
  return [{ ...words, id, day: deadline.day, sequence: acts.length, createdAt: publishedAt, updatedAt }]
}
