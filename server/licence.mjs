// Under which licence a page or a file stands is said in its head (RFC 8288, `license`), in one place, so that none can forget it: it leads to what whoever
// runs the site says of that, in the language of the page.
import { isSignedInPage } from './signed-in-page.mjs'

/** What is nobody's writing here: files of the software, and what says so itself in its answer. */
const BESIDE = /^\/(?:_next|api|anchors|\.well-known)\/|^\/[^/?]*\.(?:js|svg|txt|xml|ico)(?:\?|$)/

/** Documents of others, as they were found: our licence says nothing of them. */
const OF_OTHERS = /\/copies\.warc\.gz(?:\?|$)/

/** What is published to nobody: work behind a private link, what a reader wrote to us, who subscribed to what. */
const OF_FEW = /^(?:\/(?:en|fr|es|ar))?\/(?:private|subscription|[a-z0-9-]+\/receipt)\//

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response whose head is not sent yet
 */
export function nameLicence({ url = '/' }, response) {
  if (
    response.statusCode !== 200 ||
    [BESIDE, OF_OTHERS, OF_FEW].some((each) => each.test(url)) ||
    isSignedInPage(url)
  )
    return
  const language = /^\/(?:fr|es|ar)(?=[/?]|$)/.exec(url)?.[0] ?? ''
  response.appendHeader('link', `<${language}/about#licence>; rel="license"`)
}
