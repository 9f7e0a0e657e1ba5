import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findEventLines, findPublicEvents } from './data/public-events'
import type { EventLine } from './types'

/** How many acts a page of the record shows. */
export const EVENTS_A_PAGE = 40

/**
 * A page of the public record of a statement, newest first, and one act more where there are older ones.
 *
 * @param before digits; only acts with a lower number. Empty for the newest
 */
export const loadPublicEvents = remembered(
  'public-events',
  (slug) => [tagOf.statement(slug)],
  (slug: string, before: string) =>
    findPublicEvents(slug, before === '' ? null : BigInt(before), EVENTS_A_PAGE + 1),
)

/** How many lines are read at once for a download. */
const LINES_AT_ONCE = 1_000

/** Every public act of a statement with all that its hash is made from, newest first, a thousand at a time. */
export async function* loadEventLines(slug: string): AsyncGenerator<readonly EventLine[]> {
  let before: bigint | null = null
  while (true) {
    const lines: EventLine[] = await findEventLines(slug, before, LINES_AT_ONCE)
    if (lines.length > 0) yield lines
    const last = lines.at(-1)
    if (!last || lines.length < LINES_AT_ONCE) return
    before = BigInt(last.position)
  }
}
