import 'server-only'
import { remembered, tagOf } from './cache'
import { dayOf, now } from './clock'

/**
 * The present day, YYYY-MM-DD in UTC, for reading pages: whatever asks for it here is made again when a new day begins, however long it
 * would have been kept otherwise.
 */
export const loadToday = remembered(
  'today',
  () => [tagOf.day],
  async () => dayOf(now()),
)
