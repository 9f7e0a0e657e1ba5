/**
 * An address as it may stand in the log: without its query, which may hold what people typed, and without the secret of an
 * invitation, a receipt or a private link.
 */
export function loggedPath(address: string): string {
  const [path = ''] = address.split('?')
  return path.replace(/(\/(?:invitation|receipt|s)\/)[^/]*/, '$1…')
}
