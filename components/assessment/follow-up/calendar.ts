import type { getTranslations } from 'next-intl/server'
import { questionAnchor } from '@/lib/assessment/follow-up/rules/anchor'
import { calendarFeed, type FeedWords } from '@/lib/assessment/follow-up/rules/calendar-feed'
import { deadlineDays } from '@/lib/assessment/follow-up/rules/deadline-days'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { anchorOfRequest } from '@/lib/evidence/request/rules/anchor'
import type { RequestView } from '@/lib/evidence/request/types'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { lookedAddress } from '@/lib/text/statement/rules/addresses'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import type { StatementView } from '@/lib/text/statement/types'

interface Calendar {
  readonly statement: StatementView
  readonly locale: Locale
  /** What this site is called. */
  readonly site: string
  readonly t: Awaited<ReturnType<typeof getTranslations<never>>>
  readonly shown: {
    readonly questions: readonly FollowUpView[]
    readonly requests: readonly RequestView[]
    /** How many questions and deadlines there are. */
    readonly total: number
  }
  /** YYYY-MM-DD */
  readonly today: string
}

/** The calendar of a statement's questions and of the deadlines of its requests, in the words of a language. */
export function calendarOf({ statement, locale, site, t, shown, today }: Calendar): string {
  const page = publicAddress(localePath(locale, `/${statement.slug}/follow-ups`))
  const deadlines = deadlineDays(shown.requests, today, (request) => ({
    title: t('request.feedTitle', { authority: request.authority }),
    address: publicAddress(localePath(locale, lookedAddress(statement.slug, anchorOfRequest(request)))),
  }))
  const name = t('follow-up.feedName', { site, title: shortTitleIn(statement, locale).text })
  const n = shown.questions.length + deadlines.length
  const words: FeedWords = {
    name: n < shown.total ? t('follow-up.feedPart', { name, n, m: shown.total, address: page }) : name,
    title: ({ reference, question, closed }) =>
      t(closed === null ? 'follow-up.feedTitle' : 'follow-up.feedAnswered', {
        about: reference ?? t('follow-up.wholeStatement'),
        question,
      }),
    address: (question) => `${page}#${questionAnchor(question)}`,
  }
  return calendarFeed(shown.questions, new URL(page).hostname, words, deadlines)
}
