import { addMonths, dayAfter } from '@/lib/ground/i18n/calendar'

/** After so many calendar months in which nothing was recorded here, somebody should look again. */
export const LOOK_AGAIN_MONTHS = 9

/**
 * What was recorded here for an item, as days. A source counts from the day on which it was put down as bearing on the item and from the
 * day on which it was listed; citations and search logs are recorded with the revision that holds them, and a logged search on the day on
 * which it was logged, whatever became of it. Drafts are no record.
 */
export type RecordedFor = {
  readonly sources: readonly string[]
  /** Entries of the search log on the item. One on the whole statement is on none of its items. */
  readonly searches: readonly string[]
  readonly revisions: readonly string[]
}

/** The last day on which anything was recorded; null where nothing ever was. */
export function lastRecorded({ sources, searches, revisions }: RecordedFor): string | null {
  return [...sources, ...searches, ...revisions].sort().at(-1) ?? null
}

/** The first day, on which something recorded is so recent that the item wants no other look. @param today YYYY-MM-DD */
export function firstRecentDay(today: string): string {
  let day = addMonths(today, -LOOK_AGAIN_MONTHS)
  while (wantsAnotherLook(day, today)) day = dayAfter(day, 1)
  return day
}

/**
 * Whether an item wants another look: nine calendar months have passed since the last day on which something was recorded here. It is a
 * mark on the desk, never "due": it says something of us and nothing of the parties. Where nothing was ever recorded it is not raised;
 * that nobody has looked is told by "Not rated yet".
 */
export function wantsAnotherLook(lastRecordedOn: string | null, today: string): boolean {
  return lastRecordedOn !== null && today >= addMonths(lastRecordedOn, LOOK_AGAIN_MONTHS)
}
