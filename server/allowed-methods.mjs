// What may be done at an address. Pages are read; forms are sent to the desk, to accounts and to the interfaces.
import { isSignedInPage } from './signed-in-page.mjs'

const READ = ['GET', 'HEAD']
const READ_AND_SEND = [...READ, 'POST']

/**
 * The methods that an address takes; null for the interfaces under `/api`, each of which says so itself.
 *
 * @returns {string[] | null}
 */
export function allowedMethods(url = '/') {
  if (url.startsWith('/api/')) return null
  return isSignedInPage(url) ? READ_AND_SEND : READ
}
