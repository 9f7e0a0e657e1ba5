/**
 * An address as it may stand in the log: without its query, which may hold what people typed, and without the secret of an
 * invitation, a receipt, a private link or a subscription.
 */
export function loggedPath(address: string): string {
  const [path = ''] = address.split('?')
  return path.replace(
    /(\/(?:invitation|receipt|s|subscription\/confirm|subscription\/leave|unsubscribe)\/)[^/]*/,
    '$1…',
  )
}
