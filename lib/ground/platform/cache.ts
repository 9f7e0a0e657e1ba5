import 'server-only'
import { unstable_cache } from 'next/cache'
import { cache } from 'react'

/**
 * What a cached page or query rests on. Whatever is published on a statement expires its tag, on which everything rests that reads more of it than one
 * item or source: a new page cannot be forgotten. What is read of one item or source alone rests on that one and on the frame.
 */
export const tagOf = {
  statements: 'statements',
  statement: (slug: string) => `statement:${slug}`,
  /** What an act on one item or source leaves as it is (`places_showing` in the database): all other acts on the statement expire it. */
  frame: (slug: string) => `frame:${slug}`,
  item: (slug: string, reference: string) => `place:${slug}/${reference}`,
  source: (id: string) => `place:${id}`,
  /** Why a statement shows no item: expired by marking as well, which no other page tells of. */
  unmarked: (slug: string) => `unmarked:${slug}`,
  /** The figures of the method page: expired by decisions on submissions. */
  figures: 'figures',
  /** What whoever runs this site says of it: on the page about it. */
  house: 'house',
  /** What it is called: in every reading page. */
  houseName: 'house-name',
  /** Of what is found by search: expired by whatever changes something that readers see (lib/ground/platform/pages/changes.mjs). */
  found: 'found',
  /** Of what speaks of today: expired by the server when a day begins, UTC (server/page-cache.mjs). */
  day: 'day',
}

/**
 * Remembers what a read gave until one of its tags expires. Results pass through JSON: dates must be ISO strings already.
 * Tags are known before the query runs, so that a cached "not found" is cleared by publishing too. A page that asks twice, for what it says
 * of itself and for what it shows, reads once.
 *
 * @param read its arguments are what it is remembered by; null, for now, is none of the texts that say a day
 */
export function remembered<Arguments extends (string | null)[], Result>(
  name: string,
  tags: (...args: Arguments) => string[],
  read: (...args: Arguments) => Promise<Result>,
): (...args: Arguments) => Promise<Result> {
  return cache((...args) =>
    unstable_cache(() => read(...args), [name, ...args.map(String)], { tags: tags(...args) })(),
  )
}

/** Makes a page rest on a tag, though it reads nothing that is remembered under it. */
export const restOn = remembered(
  'rest-on',
  (tag: string) => [tag],
  async () => true,
)
