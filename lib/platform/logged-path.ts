/**
 * An address as it may stand in the log: without its query, which may hold what people typed, and without the secret of an
 * invitation.
 */
export function loggedPath(address: string): string {
  const [path = ''] = address.split('?')
  return path.replace(/(\/invitation\/)[^/]*/, '$1…')
}
