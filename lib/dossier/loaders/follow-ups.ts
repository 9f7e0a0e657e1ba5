import 'server-only'
import { findPublicFollowUps } from '@/lib/follow-up/data/public'
import { hasMonth } from '@/lib/follow-up/rules/months'
import type { FollowUpView } from '@/lib/follow-up/types'
import { remembered, tagOf } from '@/lib/platform/cache'
import { isCalendarMonth } from '@/lib/platform/calendar'
import { loadToday } from '@/lib/platform/today'
import { standingOn } from '@/lib/request/rules/standing'
import type { RequestView } from '@/lib/request/types'
import { itemStates } from '@/lib/status-update/rules/facets'
import { findFollowUpsPart } from '../data/follow-ups'
import type { NamedItems } from '../types'
import { loadStatement } from './statement'

/** The public questions of a statement, by due day; empty when no statement has that address. */
export const loadFollowUps = remembered(
  'follow-ups',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => findPublicFollowUps(slug),
)

const loadPart = remembered('follow-ups-page', (slug) => [tagOf.statement(slug)], findFollowUpsPart)

/** What the page of the questions of a statement shows. */
export interface FollowUpsShown {
  /** The items that the questions are about. */
  named: NamedItems
  questions: readonly FollowUpView[]
  /** Their deadlines stand in the calendar. */
  requests: readonly RequestView[]
  today: string
}

/** The questions to come back to on a statement; null when no statement has that address. */
export async function loadFollowUpsPage(slug: string): Promise<FollowUpsShown | null> {
  const [statement, part, today] = await Promise.all([loadStatement(slug), loadPart(slug), loadToday()])
  if (!statement) return null
  const { questions, requests, items, standings } = part
  const parties = statement.parties.map(({ key }) => key)
  return {
    named: { statement, items, states: itemStates(items, standings, parties) },
    questions,
    requests,
    today,
  }
}

/** The same for the page of one month, as 2026-11; null where the statement's calendar does not have it. */
export async function loadFollowUpsOfMonth(slug: string, month: string): Promise<FollowUpsShown | null> {
  const shown = isCalendarMonth(month) ? await loadFollowUpsPage(slug) : null
  if (!shown) return null
  const { questions, requests, today } = shown
  const deadlines = requests.flatMap(
    ({ regime, acts }) => standingOn(regime, acts, today).deadline?.day ?? [],
  )
  return hasMonth(month, [...questions.map(({ dueOn }) => dueOn), ...deadlines], today) ? shown : null
}
