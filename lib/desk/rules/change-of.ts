import type { Done } from '@/lib/review/types'

/**
 * What several decisions changed of what readers see, as one act: that of the first which made something public, on the pages of all.
 *
 * @returns null where nothing was decided
 */
export function changeOf(done: readonly Done[]): [Done['act'], string[], boolean] | null {
  const one = done.find(({ act }) => act.verb === 'published') ?? done[0]
  if (one === undefined) return null
  return [one.act, [...new Set(done.flatMap(({ slugs }) => slugs))], done.some(({ isPublic }) => isPublic)]
}
