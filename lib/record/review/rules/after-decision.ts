import type { Done } from '../types'

/** Where the pages of a kind of work are on the desk: by the id of one, without a language. */
type AddressOf = (id: string) => string

/** What a decision or a withdrawal changed of what readers see. */
function changeBy({ act, slugs, isPublic }: Done) {
  return [act, slugs, isPublic] as const
}

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

/**
 * What follows a reviewer's decision: it leads back to the page of the work. Where that was submitted again since the reviewer opened it nothing
 * is decided, and the page shows what changed.
 */
export function afterDecision(addressOf: AddressOf) {
  return {
    expire: changeBy,
    to: (_done: unknown, { id }: { readonly id: string }) => addressOf(id),
    redirectIfStale: (
      _details: unknown,
      { id, fingerprint }: { readonly id: string; readonly fingerprint: string },
    ) => `${addressOf(id)}?opened=${fingerprint}`,
  }
}

/** What follows where work was taken back: it leads back to its page. */
export function afterWithdrawal(addressOf: AddressOf) {
  return { expire: changeBy, to: (_done: unknown, { id }: { readonly id: string }) => addressOf(id) }
}
