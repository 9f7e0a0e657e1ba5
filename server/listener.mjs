// What happens to every request: headers, our own page where something failed, compression. Next itself is handed in, so that
// this can be tried without it.
import { allowedMethods, takesForms } from './allowed-methods.mjs'
import { finishBody, holdBack, settled } from './answer.mjs'
import { applyPageRecord } from './apply-page-record.mjs'
import { DayStates } from './day-states.mjs'
import { expectForm, forgetForm, isUnread } from './form-arrival.mjs'
import { holdBody, keepBody } from './form-body.mjs'
import { boundParts, boundToText } from './form-parts.mjs'
import { giveBack } from './give-back.mjs'
import { isPlainForm, openedAgain } from './give-back-page.mjs'
import { commonHeaders, strictPolicy } from './headers.mjs'
import { BUSY_SECONDS, costOf, Turns } from './in-flight.mjs'
import { asFailure, newIncident } from './incident.mjs'
import { Answers, takeRests } from './kept-answers.mjs'
import { LONGEST_PATH, MOST_BYTES } from './limits.mjs'
import { networkOf } from './network.mjs'
import { expectAnswer, forgetAnswer, outageMet } from './outages.mjs'
import { isOwnOrigin, sentFrom, tellOrigin } from './own-origin.mjs'
import { expiries } from './page-cache.mjs'
import { isSentPage } from './page-kinds.mjs'
import { senderOf } from './sender.mjs'
import { prepare, say, sayAfterwards, sentence } from './sentences.mjs'
import { giveNonce } from './signed-in-page.mjs'

/**
 * @param {{
 *   handle: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>,
 *   failedPages: Map<string, string>,
 *   formPages: Map<string, string>,
 *   secure: boolean,
 *   publicHost?: string,
 *   proxies?: number,
 *   turns?: Record<string, Turns>,
 *   isDatabaseAway: () => Promise<boolean>,
 *   readPage: (url: string, cookie?: string) => Promise<import('./give-back.mjs').Page>,
 *   logDefect: (incident: string, error: unknown) => void,
 * }} parts `handle` makes the answer; `failedPages` and `formPages` are those of `loadIncidentPages`; `secure` says that people reach us by https;
 *   `publicHost` is the host of the public address; `proxies` is how many of ours stand in front (server/sender.mjs); `turns` are taken by who asks for a page, by what it costs (`costOf`);
 *   `isDatabaseAway` is asked where something failed and did not tell of an outage itself: then readers and robots are told to come back;
 *   `readPage` asks for a page as whoever has the cookie: a form that was not taken comes back in it
 * @returns {import('node:http').RequestListener}
 */
export function listener({
  handle,
  failedPages,
  formPages,
  secure,
  publicHost = '',
  proxies = 0,
  turns = pageTurns(),
  isDatabaseAway,
  readPage,
  logDefect,
}) {
  const headers = Object.entries(commonHeaders(secure))
  const answers = new Answers()
  const days = new DayStates()
  return (request, response) => {
    if (request.url === '*') return answerForServer(request, response, headers)
    if (answers.send(request, response)) return
    const asOf = expiries()
    const incident = newIncident()
    request.headers['x-suivi-incident'] = incident
    expectAnswer(incident)
    response.once('close', () => forgetAnswer(incident))
    /** Whether the database is away, or was when this request met it: it may be back already. */
    const wasAway = async () => outageMet(incident) === 'database_away' || isDatabaseAway()
    for (const [name, value] of headers) response.setHeader(name, value)
    if (!isAddress(request.url)) request.url = '/-'
    const from = sentFrom(request, publicHost)
    const giving = { formPages, readPage, isDatabaseAway: wasAway, logDefect }
    tellOrigin(request.headers)
    tellOwnHost(request, publicHost)
    tellSender(request, proxies)
    let isBusy = false
    let endTurn = () => {}
    /** What was sent with a form whose sender has no script to keep it. @type {(() => Buffer) | null} */
    let sent = null
    holdBack(response, request.headers['accept-encoding'], async (body) => {
      // The page is made. How long its reader takes to receive it is nobody else's wait.
      endTurn()
      const rests = takeRests(response)
      if (!isBusy && (await couldNotBeRead(request, response, wasAway)))
        return finishBody(request, response, asUnread(request, response))
      const known = isBusy ? 'busy' : from === 'untold' ? 'untold' : undefined
      const typed = sent && (await giveBack({ request, response, incident }, sent(), { ...giving, known }))
      if (typed) return finishBody(request, response, typed)
      if (response.statusCode < 500 || isBusy) {
        const said = days.take(request, response, applyPageRecord(response, body), rests.tags)
        const whole = await finishBody(request, response, said)
        answers.keep(request, response, whole, asOf, rests)
        return whole
      }
      const isPage = wantsPage(request)
      if (outageMet(incident) !== null || (isPage && (await isDatabaseAway()))) {
        const asItWas = isPage && answers.asItWas(request, response)
        if (asItWas) return settled(response, asItWas)
        response.statusCode = 503
        response.setHeader('retry-after', '10')
      }
      const said = isPage ? asFailure(response, failedPages, request.url ?? '/', incident) : body
      return finishBody(request, response, said)
    })
    if (request.headers.host === undefined && request.httpVersion !== '1.0')
      return sayAfterwards(request, response, 400, 'malformed')
    const allowed = allowedMethods(request.url)
    if (allowed && !allowed.includes(request.method ?? '')) {
      response.setHeader('allow', allowed.join(', '))
      return sayAfterwards(request, response, 405, 'method')
    }
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES && !countsForItself.has(pathOf(request)))
      return sayAfterwards(request, response, 413, 'large')
    if (from === 'elsewhere') return sayAfterwards(request, response, 403, 'elsewhere')
    // Who is signed in, or about to be, has a browser that tells. Anybody else gets their text back.
    if (from === 'untold' && !(isSentPage(request.url) && isPlainForm(request)))
      return sayAfterwards(request, response, 400, 'untold')
    const isHeard = from === 'untold' || openedAgain(request.url) !== null
    /** @type {ReturnType<typeof holdBody> | null} */
    let held = null
    if (request.method === 'POST' && takesForms(request.url)) {
      if (!isReadable(request)) return sayAfterwards(request, response, 415, 'malformed')
      if (isSentPage(request.url) && !isHeard) held = holdBody(request, MOST_BYTES)
      if (isPlainForm(request)) sent = keepBody(request, MOST_BYTES)
      boundParts(request)
      boundToText(request)
      expectForm(incident)
      response.once('close', () => forgetForm(incident))
    }
    if (from === 'untold') return sayAfterwards(request, response, 403, 'untold')
    if (days.send(request, response)) return
    if (sent && openedAgain(request.url)) return request.once('end', () => response.end()).resume()
    const network = networkOf(String(request.headers['x-forwarded-for']))
    Promise.resolve(held?.whole)
      .then(() => turns[costOf(request.url)]?.take(network))
      .then(async (end = endTurn) => {
        if (end === null) {
          isBusy = true
          response.setHeader('retry-after', String(BUSY_SECONDS))
          return say(request, response, 503, 'busy')
        }
        endTurn = end
        if (response.destroyed) return end()
        response.once('close', end)
        held?.letOn()
        if (answers.isMadeForAnother(request, response) && (await isDatabaseAway())) {
          response.statusCode = 503
          return response.end()
        }
        if (wantsPage(request) && ['GET', 'HEAD'].includes(request.method ?? ''))
          giveUpLate(response, isDatabaseAway)
        giveNonce(request, response)
        return handle(request, response)
      })
      .catch((error) => {
        logDefect(incident, error)
        response.statusCode = 500
        response.end()
      })
  }
}

/**
 * Whether an answer says that a form could not be read: it failed before any action of ours had it, and not because the database is away.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {() => Promise<boolean>} isDatabaseAway
 */
async function couldNotBeRead({ headers }, { statusCode }, isDatabaseAway) {
  if (!isUnread(headers['x-suivi-incident'])) return false
  return statusCode === 400 || (statusCode >= 500 && !(await isDatabaseAway()))
}

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
function asUnread({ url }, response) {
  for (const name of ['etag', 'content-encoding', 'content-length']) response.removeHeader(name)
  prepare(response, 400)
  return Buffer.from(sentence('malformed', url))
}

/** How many pages are made at once and may wait: few enough that somebody else still gets an answer within a second or two. */
export function pageTurns() {
  return { costly: new Turns(4, 40), page: new Turns(8, 200), download: new Turns(8, 8) }
}

/** How long a page may be made before it is looked whether it waits for a database that does not answer, in milliseconds. */
const LATE_MS = 2_000

/**
 * Whoever waits for a page that waits for the database is told that it is away, or gets the page as it was.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {() => Promise<boolean>} isDatabaseAway
 */
function giveUpLate(response, isDatabaseAway) {
  const timer = setTimeout(async () => {
    if (!(await isDatabaseAway()) || response.headersSent) return
    response.statusCode = 503
    response.end()
  }, LATE_MS)
  response.once('close', () => clearTimeout(timer))
}

/**
 * Who asked us (lib/platform/sender.ts), in place of whatever the request says of that.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {number} proxies
 */
function tellSender({ headers, socket }, proxies) {
  headers['x-forwarded-for'] = senderOf(
    String(headers['x-forwarded-for'] ?? ''),
    socket.remoteAddress,
    proxies,
  )
}

/**
 * Under which host we were asked: next and its libraries believe this header, so nobody else may say it.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {string} publicHost
 */
function tellOwnHost({ headers }, publicHost) {
  const { origin, host = '' } = headers
  const isPublic = origin !== undefined && isOwnOrigin(origin, undefined, publicHost)
  headers['x-forwarded-host'] = isPublic ? publicHost : host
}

/**
 * What concerns the server as a whole (`OPTIONS *`) says what can be done with it.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {[string, string][]} headers
 */
function answerForServer({ method }, response, headers) {
  for (const [name, value] of headers) response.setHeader(name, value)
  response.setHeader('content-security-policy', strictPolicy)
  if (method === 'OPTIONS') response.setHeader('allow', 'GET, HEAD, POST, OPTIONS')
  response.writeHead(method === 'OPTIONS' ? 204 : 400).end()
}

/**
 * Whether what is sent to a page is a form as a browser sends it, an action of the framework's, or a form that asks to be opened again: of
 * anything else the framework would read nothing and show the page as if nothing had been sent.
 *
 * @param {import('node:http').IncomingMessage} request
 */
function isReadable({ url, headers }) {
  const isForm = /^multipart\/form-data\s*(?:;|$)/i.test(headers['content-type'] ?? '')
  return isForm || headers['next-action'] !== undefined || openedAgain(url) !== null
}

/** The desk's own runtime asks for data, not for a page; it shows the failure itself. @param {import('node:http').IncomingMessage} request */
function wantsPage({ url, headers }) {
  return !url?.startsWith('/api/') && headers.rsc === undefined && headers['next-action'] === undefined
}

/** Takes documents, which are larger, and says in the reader's language where one is too large (app/api/bring/document/sent-form.ts). */
const countsForItself = new Set(['/api/bring/document'])

function pathOf({ url = '/' }) {
  return url.split('?')[0] ?? ''
}

/**
 * Whether an address can be one of ours. Any other gets the page for addresses that are not in the record: one that names a host, to
 * which Next would lead whoever asks, a path that cannot be decoded, NUL anywhere, which no database stores, and paths longer than any of
 * ours, which would each be kept in memory.
 */
function isAddress(url = '/') {
  const [path = ''] = url.split('?')
  try {
    decodeURIComponent(path)
    return url.startsWith('/') && path.length <= LONGEST_PATH && !url.includes('%00')
  } catch {
    return false
  }
}
