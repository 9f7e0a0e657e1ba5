/**
 * An address as it may stand in the log: without its query, which may hold what people typed, and without the secret of an
 * invitation or a receipt.
 */
export function loggedPath(address: string): string {
  const [path = ''] = address.split('?')
  return path.replace(/(\/(?:invitation|receipt)\/)[^/]*/, '$1…')
}
