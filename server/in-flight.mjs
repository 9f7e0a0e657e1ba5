// How many pages are made at the same time. A page takes the processor whole: making a hundred at once makes none of them sooner, and
// nobody else gets an answer meanwhile. A few are made, some wait, and who comes after that is told to come again.
import { isReadInPieces } from './body-limits.mjs'
import { isSignedInPage } from './signed-in-page.mjs'

/** Pages that are another for every question, so that nothing of them is kept for long: pictures, days, comparisons, searches, words. */
const COSTLY = /\/(?:card\.png|as-of\/|chosen\/|compare\/|search(?:[/?]|$)|words\/|timegate|before\/)/
/** What is sent for as long as somebody takes to download it: it must not keep others from their pages. */
const DOWNLOADS =
  /\/(?:events\.jsonl|copies\.warc\.gz|package\.zip|tables\/[a-z]+\.csv|bibliography\/[a-z]+(?:\/[^/?]+)?)(?:\?|$)/
/** What is whole in memory while it is written, a few hundred megabytes of a large statement: one after the other. */
const WORKBOOKS = /\/tables\.xlsx(?:\?|$)/
/** What programs and assistants ask: as costly as pages, by programs that ask as often as they may. They take no page's turn. */
const INTERFACES = /^\/api\/(?:v1|mcp)(?:\/|\?|$)/
/** What is no page at all: the framework's files, the other interfaces, but for the one that reads what a page shows. */
const NO_PAGES = /^\/(?:api(?!\/oembed(?:\?|$))|_next|anchors|\.well-known)(?:\/|\?|$)/

/**
 * Whether an address is made anew for nearly every question, is a page that is kept, a program's, a long download, a workbook, a form of the desk or of
 * an account or what is sent to another interface, or none of these. A document takes no turn here: it waits for its reader (lib/ground/platform/reader-process.ts).
 */
export function costOf(url = '/', method = 'GET') {
  if (INTERFACES.test(url)) return 'api'
  if (NO_PAGES.test(url) || isSignedInPage(url))
    return method === 'POST' && !isReadInPieces(url) ? 'form' : 'none'
  if (DOWNLOADS.test(url)) return 'download'
  if (WORKBOOKS.test(url)) return 'workbook'
  return COSTLY.test(url) || url.includes('?') ? 'costly' : 'page'
}

/** When to come again, in seconds. */
export const BUSY_SECONDS = 5
