/** Where the pages of a kind of work are on the desk: by the id of one, without a language. */
type AddressOf = (id: string) => string

/**
 * What follows a reviewer's decision: it leads back to the page of the work. Where that was submitted again since the reviewer opened it nothing
 * is decided, and the page shows what changed.
 */
export function afterDecision(addressOf: AddressOf) {
  return {
    to: (_done: unknown, { id }: { readonly id: string }) => addressOf(id),
    redirectIfStale: (
      _details: unknown,
      { id, fingerprint }: { readonly id: string; readonly fingerprint: string },
    ) => `${addressOf(id)}?opened=${fingerprint}`,
  }
}

/** What follows where work was taken back: it leads back to its page. */
export function afterWithdrawal(addressOf: AddressOf) {
  return { to: (_done: unknown, { id }: { readonly id: string }) => addressOf(id) }
}
