import 'server-only'
import { findPublicFollowUps } from '@/lib/assessment/follow-up/data/public'
import { inListOrder } from '@/lib/assessment/follow-up/rules/due'
import { hasMonth } from '@/lib/assessment/follow-up/rules/months'
import type { FollowUpView, PlacedQuestion } from '@/lib/assessment/follow-up/types'
import { itemStates } from '@/lib/assessment/status-update/rules/facets'
import type { NamedItems } from '@/lib/assessment/status-update/rules/named-items'
import { standingOn } from '@/lib/evidence/request/rules/standing'
import type { RequestView } from '@/lib/evidence/request/types'
import { isCalendarMonth, monthOf } from '@/lib/ground/i18n/calendar'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { ENTRIES_A_PART, type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import { loadToday } from '@/lib/ground/platform/today'
import { loadPlaced, questionsIn } from './due-soon'
import { loadPublicRequests } from './looked'
import { loadStatement } from './statement'

const loadNamed = remembered(
  'follow-ups',
  (slug) => [tagOf.statement(slug)],
  (slug: string, ids: string) => findPublicFollowUps(slug, { ids: ids.split(' ') }),
)

/** What the calendar of a statement for programs has. */
export interface CalendarShown {
  readonly questions: readonly FollowUpView[]
  /** Those of which a deadline stands in it. */
  readonly requests: readonly RequestView[]
  /** How many questions and deadlines there are. */
  readonly total: number
}

/**
 * The questions and deadlines of a statement that want attention first, and what was answered last where there is room; nothing when no
 * statement has that address. Its questions stand on the first page of their list.
 *
 * @param today YYYY-MM-DD
 */
export async function loadCalendar(slug: string, today: string): Promise<CalendarShown> {
  const [places, all] = await Promise.all([loadPlaced(slug), loadPublicRequests(slug)])
  const isAsked = ({ isWithdrawn }: PlacedQuestion) => !isWithdrawn
  const asked = inListOrder(places).slice(0, ENTRIES_A_PART).filter(isAsked)
  const deadlines = all.flatMap((request) => {
    const { deadline } = standingOn(request.regime, request.acts, today)
    return deadline ? [{ request, on: deadline.day }] : []
  })
  const closed = asked.filter(({ closedOn }) => closedOn !== null)
  const open = [
    ...asked.filter(({ closedOn }) => closedOn === null).map(({ id, dueOn }) => ({ id, on: dueOn })),
    ...deadlines,
  ]
  const first = [...open.sort(byDay), ...closed].slice(0, ENTRIES_A_PART)
  const ids = first.flatMap((day) => ('id' in day ? day.id : []))
  return {
    questions: ids.length === 0 ? [] : await loadNamed(slug, ids.join(' ')),
    requests: first.flatMap((day) => ('request' in day ? day.request : [])),
    total: places.filter(isAsked).length + deadlines.length,
  }
}

const byDay = (a: { readonly on: string }, b: { readonly on: string }) =>
  a.on < b.on ? -1 : Number(a.on > b.on)

/** What a page of the questions of a statement shows. */
export interface FollowUpsShown {
  /** The items that the questions are about. */
  named: NamedItems
  part: Part<FollowUpView>
  /** The id of the question that the part follows; null for the list's beginning. */
  after: string | null
  /** Every question, for the calendar. */
  places: readonly PlacedQuestion[]
  /** Their deadlines stand in the calendar. */
  requests: readonly RequestView[]
  today: string
}

/**
 * A part of the questions to come back to on a statement; null when no statement has that address, and where there is no such part.
 *
 * @param after the id of the question that the part follows; null for the list's beginning
 */
export async function loadFollowUpsPage(
  slug: string,
  after: string | null,
  language: string,
): Promise<FollowUpsShown | null> {
  const places = inListOrder(await loadPlaced(slug))
  return shownOf({ slug, language }, places, after, partOf(places, { nameOf: ({ id }) => id, after }))
}

/** All of one month, as 2026-11; null where the statement's calendar does not have it. */
export async function loadFollowUpsOfMonth(
  slug: string,
  month: string,
  language: string,
): Promise<FollowUpsShown | null> {
  if (!isCalendarMonth(month)) return null
  const places = inListOrder(await loadPlaced(slug))
  const ofMonth = places.filter(({ dueOn }) => monthOf(dueOn) === month)
  const part = partOf(ofMonth, { nameOf: ({ id }) => id, after: null, most: ofMonth.length })
  const shown = await shownOf({ slug, language }, places, null, part)
  if (!shown) return null
  const { requests, today } = shown
  const deadlines = requests.flatMap(
    ({ regime, acts }) => standingOn(regime, acts, today).deadline?.day ?? [],
  )
  return hasMonth(month, [...places.map(({ dueOn }) => dueOn), ...deadlines], today) ? shown : null
}

async function shownOf(
  { slug, language }: { readonly slug: string; readonly language: string },
  places: readonly PlacedQuestion[],
  after: string | null,
  part: Part<PlacedQuestion> | null,
): Promise<FollowUpsShown | null> {
  const [statement, requests, today] = await Promise.all([
    loadStatement(slug),
    loadPublicRequests(slug),
    loadToday(),
  ])
  if (!statement || !part) return null
  const { questions, items, standings } = await questionsIn(slug, part.entries, language)
  const parties = statement.parties.map(({ key }) => key)
  return {
    named: { statement, items, states: itemStates(items, standings, parties) },
    part: partWith(part, questions),
    after,
    places,
    requests,
    today,
  }
}
