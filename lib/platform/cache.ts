import 'server-only'
import { unstable_cache, updateTag } from 'next/cache'

/**
 * What a cached page or query rests on. Publishing on a statement expires its one tag: a statement is some dozens of pages,
 * made again when next asked for, and a single tag cannot be forgotten by a new page.
 */
export const tagOf = {
  statements: 'statements',
  statement: (slug: string) => `statement:${slug}`,
  /** The figures of the method page: expired by every decision on a submission (and server/keep-fresh.mjs). */
  figures: 'figures',
  /** Of what speaks of today: expired by the server when a day begins, UTC (server/page-cache.mjs). */
  day: 'day',
}

/**
 * Remembers what a read gave until one of its tags expires. Results pass through JSON: dates must be ISO strings already.
 * Tags are known before the query runs, so that a cached "not found" is cleared by publishing too.
 */
export function remembered<Arguments extends string[], Result>(
  name: string,
  tags: (...args: Arguments) => string[],
  read: (...args: Arguments) => Promise<Result>,
): (...args: Arguments) => Promise<Result> {
  return (...args) => unstable_cache(() => read(...args), [name, ...args], { tags: tags(...args) })()
}

/** Makes everything that rests on the tags fresh at once. For server actions only (Next's own limit). */
export function expire(tags: readonly string[]): void {
  for (const tag of tags) updateTag(tag)
}
