// What happens to every request: headers, our own page where something failed, compression. Next itself is handed in, so that
// this can be tried without it.

import { expectForm, forgetForm } from '../lib/ground/platform/form-arrival.mjs'
import { networkOf } from '../lib/ground/platform/network.mjs'
import { isSentPage } from '../lib/ground/platform/pages/page-kinds.mjs'
import { allowedMethods, takesForms } from './allowed-methods.mjs'
import { askForAnnotations } from './annotations-asked.mjs'
import { holdBack } from './answer.mjs'
import { begun } from './begin-request.mjs'
import { isReadInPieces, MOST_FILE_FORM_BYTES, mostBytesTo, takesFile } from './body-limits.mjs'
import { answerTurns, slowReaders, withinLimits } from './concurrency-limits.mjs'
import { DayStates } from './day-states.mjs'
import { finished, wantsPage } from './finish-answer.mjs'
import { countBody, holdBody, keepBody } from './form-body.mjs'
import { boundParts, boundToText } from './form-parts.mjs'
import { commonHeaders, policyOf, strictPolicy } from './headers.mjs'
import { HeldBytes, MOST_HELD_BYTES } from './held-bytes.mjs'
import { BUSY_SECONDS, costOf } from './in-flight.mjs'
import { askInReadersLanguage } from './readers-language.mjs'
import { ResponseCache } from './response-cache.mjs'
import { isPlainForm, openedAgain } from './restored-page.mjs'
import { say, sayAfterwards } from './sentences.mjs'
import { giveNonce } from './signed-in-page.mjs'

/**
 * @typedef {{
 *   handle: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>,
 *   failedPages: Map<string, string>,
 *   formPages: Map<string, string>,
 *   secure: boolean,
 *   publicHost?: string,
 *   believesHost?: boolean,
 *   proxies?: number,
 *   turns?: Record<string, import('../lib/ground/platform/turns.mjs').Turns>,
 *   lookMs?: number,
 *   room?: HeldBytes,
 *   isDatabaseAway: () => Promise<boolean>,
 *   leadOn?: (url?: string, method?: string) => string | null,
 *   readPage: (url: string, cookie?: string) => Promise<import('./restore-form.mjs').Page>,
 *   logDefect: (incident: string, error: unknown) => void,
 * }} Parts `handle` makes the answer; `failedPages` and `formPages` are those of `loadIncidentPages`; `secure` says that people reach us by https;
 *   `publicHost` is the host of the public address; `believesHost` says that nobody gave it, so that whoever asks says under which host they know us; `proxies` is how many of ours stand in front (server/sender.mjs); `turns` are taken by who asks for a page, by what it costs (`costOf`); `lookMs` is how often it is looked whether downloads are read; `room` is what may be held of all that is sent;
 *   `isDatabaseAway` is asked where something failed and did not tell of an outage itself: then readers and robots are told to come back;
 *   `leadOn` says where what is asked for is by now (server/moved-statements.mjs); `readPage` asks for a page as whoever has the cookie: a form that was not taken comes back in it
 */

/** @typedef {import('./begin-request.mjs').Asked} Asked */

/** @param {Parts} parts @returns {import('node:http').RequestListener} */
export function listener(parts) {
  const { handle, secure, isDatabaseAway, logDefect } = parts
  /** @type {Record<string, import('../lib/ground/platform/turns.mjs').Turns>} */
  const turns = parts.turns ?? answerTurns()
  const slow = slowReaders()
  const room = parts.room ?? new HeldBytes(MOST_HELD_BYTES)
  const headers = Object.entries(commonHeaders(secure))
  const kept = { answers: new ResponseCache(), days: new DayStates() }
  const { answers, days } = kept
  return (request, response) => {
    if (request.url === '*') return answerForServer(request, response, headers)
    const varies = variesBy(request)
    const to = parts.leadOn?.(request.url, request.method)
    if (to) return leadOn(response, headers, to)
    if (answers.send(request, response, varies)) return
    const asked = { ...begun(request, response, headers, parts), varies }
    holdBack(response, request.headers['accept-encoding'], (body) => finished(asked, body, parts, kept))
    const refusal = refusalOf(asked)
    if (refusal) return sayAfterwards(request, response, ...refusal)
    const sender = networkOf(String(request.headers['x-forwarded-for']))
    const unread = takeBody(asked, room, sender)
    if (unread) return sayAfterwards(request, response, ...unread)
    if (asked.from === 'untold') return sayAfterwards(request, response, 403, 'untold')
    if (days.send(request, response)) return
    if (asked.sent && openedAgain(request.url)) return request.once('end', () => response.end()).resume()
    answered(asked, sender).catch((error) => {
      logDefect(asked.incident, error)
      response.statusCode = 500
      response.end()
    })
  }

  /** @param {Asked} asked @param {string} sender */
  async function answered(asked, sender) {
    const { request, response, held } = asked
    const came = await held?.whole
    if (came === 'large') return sayTooLarge(asked)
    if (came === 'busy') return sayNoRoom(asked)
    const turn = turns[costOf(request.url, request.method)]
    const end = turn ? await turn.take(sender) : asked.endTurn
    if (end === null) return sayBusy(asked)
    asked.endTurn = end
    if (response.destroyed) return end()
    return withinLimits(asked, { end, sender, slow, lookMs: parts.lookMs }, async () => {
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
  }
}

/**
 * Leads to where something is by now: for good, so that search engines learn it, and with whatever is sent; but a browser asks again
 * each time, since it may move back. A card is led on within the frame of another site, and a program in a page of another site is led on as well:
 * where a statement is now is no secret.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {[string, string][]} headers
 * @param {string} to
 */
function leadOn(response, headers, to) {
  for (const [name, value] of headers) response.setHeader(name, value)
  response.setHeader('content-security-policy', policyOf(to))
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('cache-control', 'public, max-age=0, must-revalidate')
  response.writeHead(308, { location: to }).end()
}

/**
 * The header that decides what is at an address, where one does: then the address that is asked for from here on is the one that was chosen.
 *
 * @param {import('node:http').IncomingMessage} request
 */
function variesBy(request) {
  if (askInReadersLanguage(request)) return 'accept-language'
  return askForAnnotations(request) ? 'accept' : null
}

/**
 * What is wrong with a request before anything of it is read: a status, and the sentence that says it; null where nothing is.
 *
 * @param {Asked} asked
 * @returns {[number, Parameters<typeof sayAfterwards>[3]] | null}
 */
function refusalOf({ request, response, from }) {
  if (request.headers.host === undefined && request.httpVersion !== '1.0') return [400, 'malformed']
  const allowed = allowedMethods(request.url)
  if (allowed && !allowed.includes(request.method ?? '')) {
    response.setHeader('allow', allowed.join(', '))
    return [405, 'method']
  }
  if (Number(request.headers['content-length'] ?? 0) > mostBytesTo(request.url)) return [413, 'large']
  if (from === 'elsewhere') return [403, 'elsewhere']
  // Who is signed in, or about to be, has a browser that tells. Anybody else gets their text back.
  return from === 'untold' && !(isSentPage(request.url) && isPlainForm(request)) ? [400, 'untold'] : null
}

/**
 * Takes in what is sent: held until it is whole and no more than may be, and so read in its turn; a form is kept for whoever has no script to keep
 * it, and bounded. Null where nothing stands in its way.
 *
 * @param {Asked} asked
 * @param {HeldBytes} room what of it is held is counted there
 * @param {string} sender
 * @returns {[number, Parameters<typeof sayAfterwards>[3]] | null}
 */
function takeBody(asked, room, sender) {
  const { request, response, from } = asked
  const isForm = request.method === 'POST' && takesForms(request.url)
  if (isForm && !isReadable(request)) return [415, 'malformed']
  const isHeard = from === 'untold' || openedAgain(request.url) !== null
  const most = mostBytesTo(request.url)
  if (!isForm && !hasBody(request)) return null
  const isInPieces = isReadInPieces(request.url)
  const holding = room.begin(sender, () => {
    if (isInPieces) request.destroy()
    asked.held?.giveUp()
    asked.forget()
  })
  response.once('close', holding.letGo)
  if (isInPieces) response.once('close', countBody(request, MOST_FILE_FORM_BYTES, holding).forget)
  else if (!isHeard && hasBody(request)) asked.held = holdBody(request, most, holding)
  if (isForm) takeForm(asked, most, holding)
  return null
}

/** @param {Asked} asked @param {number} most @param {import('./held-bytes.mjs').Holding} holding */
function takeForm(asked, most, holding) {
  const { request, response, incident } = asked
  if (isPlainForm(request)) {
    const { sent, forget } = keepBody(request, most, holding)
    Object.assign(asked, { sent, forget })
  }
  boundParts(request)
  if (!takesFile(request.url)) boundToText(request)
  expectForm(incident)
  response.once('close', () => forgetForm(incident))
}

/** @param {import('node:http').IncomingMessage} request */
function hasBody({ headers }) {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** What still comes is let in and forgotten, so that whoever sends hears it. @param {Asked} asked */
function sayTooLarge({ request, response, held }) {
  held?.letOn()
  return sayAfterwards(request, response, 413, 'large')
}

/** There was no room to hold it, so nothing of it can be given back. @param {Asked} asked */
function sayNoRoom(asked) {
  const { request, response, held } = asked
  asked.forget()
  held?.letOn()
  Object.assign(asked, { isBusy: true, sent: null })
  response.setHeader('retry-after', String(BUSY_SECONDS))
  return sayAfterwards(request, response, 503, 'busy')
}

/** @param {Asked} asked */
function sayBusy(asked) {
  asked.isBusy = true
  asked.response.setHeader('retry-after', String(BUSY_SECONDS))
  return say(asked.request, asked.response, 503, 'busy')
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
