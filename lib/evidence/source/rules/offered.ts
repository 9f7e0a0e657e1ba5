import { fold } from '@/lib/ground/platform/fold'

/** How many sources a list offers at once; further words narrow it down. */
export const MOST_OFFERED = 12

/** How many are looked for: one more than is offered tells that there are more. */
export const MOST_LOOKED_FOR = MOST_OFFERED + 1

/** What a list shows of the sources that were found, and whether there are more. */
export function offered<Source>(found: readonly Source[]): {
  readonly shown: readonly Source[]
  readonly isCut: boolean
} {
  return { shown: found.slice(0, MOST_OFFERED), isCut: found.length > MOST_OFFERED }
}

/**
 * The source that Enter takes: the only one that was found, or the one whose number was typed, which is found first (`findEntries`) among others
 * that have the same figures in it. Null where there is none.
 *
 * @param typed what was looked for, as it was typed
 */
export function meant<Source extends { readonly id: string }>(
  typed: string,
  [first, ...more]: readonly Source[],
): Source | null {
  if (!first) return null
  return more.length === 0 || fold(first.id) === fold(typed) ? first : null
}
