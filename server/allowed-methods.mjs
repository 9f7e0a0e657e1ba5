// What may be done at an address. Pages are read; forms are sent to the desk, to accounts, to the interfaces, and by anybody to the pages that
// are there for that.
import { isSentPage } from '../lib/ground/platform/pages/page-kinds.mjs'
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
  return takesForms(url) ? READ_AND_SEND : READ
}

/** Whether forms and actions of the framework are sent to an address. */
export function takesForms(url = '/') {
  return isSignedInPage(url) || isSentPage(url)
}
