import { createEvents, type DateArray, type EventAttributes } from 'ics'
import { dayAfter } from '@/lib/ground/i18n/calendar'
import type { FollowUpView } from '../types'

/** What of the feed is written for people, in the language of the reader. */
export type FeedWords = {
  /** How calendar programs name the calendar. */
  readonly name: string
  /** The title of an entry: the question, with its item, and whether it was answered. */
  readonly title: (question: FollowUpView) => string
  /** The public address where the question stands. */
  readonly address: (question: FollowUpView) => string
}

/** Another day of the feed, such as the deadline of a request: what it is called, where it stands, and when it was last written. */
export type FeedDay = {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly address: string
  readonly sequence: number
  readonly createdAt: string
  readonly updatedAt: string
}

/**
 * The public questions of a statement as an iCalendar file (RFC 5545): one entry a question, all day on its due day, in nobody's way.
 * Programs know an entry by its UID, so that a question that was moved moves, and one that was completed says so. Withdrawn ones are
 * left out, and so go from the calendars that subscribed.
 *
 * @param host name of the site, for the UIDs
 * @param days other days that stand in it
 * @throws Error when a question cannot be written, which is a defect
 */
export function calendarFeed(
  questions: readonly FollowUpView[],
  host: string,
  words: FeedWords,
  days: readonly FeedDay[] = [],
): string {
  const entries = questions.filter(({ closed }) => closed?.as !== 'withdrawn')
  const { error, value } = createEvents(
    [...entries.map((question) => dayOfQuestion(question, words)), ...days].map((day) => entryOf(day, host)),
    { calName: words.name, productId: '-//Suivi//Follow-ups//EN' },
  )
  if (error || !value) throw error ?? new Error('no calendar was made')
  return value
}

/** `timestamp` (DTSTAMP) is missing from the library's types: without it every making would differ by the moment. */
type Entry = EventAttributes & { timestamp: number }

function dayOfQuestion(question: FollowUpView, words: FeedWords): FeedDay {
  const { id, dueOn, version, createdAt, updatedAt } = question
  return {
    id,
    createdAt,
    updatedAt,
    day: dueOn,
    title: words.title(question),
    address: words.address(question),
    sequence: version - 1,
  }
}

function entryOf({ id, day, title, address, sequence, createdAt, updatedAt }: FeedDay, host: string): Entry {
  const revisedAt = Date.parse(updatedAt)
  return {
    title,
    sequence,
    uid: `${id}@${host}`,
    url: address,
    start: partsOf(day),
    // An end is the first day that is no longer part of it.
    end: partsOf(dayAfter(day, 1)),
    status: 'CONFIRMED',
    transp: 'TRANSPARENT',
    created: Date.parse(createdAt),
    lastModified: revisedAt,
    timestamp: revisedAt,
  }
}

function partsOf(day: string): DateArray {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}
