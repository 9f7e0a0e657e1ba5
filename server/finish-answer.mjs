// An answer once it is whole: with what was typed where a form was not taken, kept for whoever asks next, or our own page where something failed.

import { isUnread } from '../lib/ground/platform/form-arrival.mjs'
import { outageMet } from '../lib/ground/platform/outages.mjs'
import { finishBody, settled } from './answer.mjs'
import { applyPageRecord } from './apply-page-record.mjs'
import { asFailure } from './incident.mjs'
import { takeRests } from './response-cache.mjs'
import { restoreForm } from './restore-form.mjs'
import { prepare, sentence } from './sentences.mjs'

/** @typedef {import('./begin-request.mjs').Asked} Asked */
/** @typedef {import('./listener.mjs').Parts} Parts */
/** @typedef {import('./response-cache.mjs').ResponseCache} ResponseCache */

/**
 * The answer as it is sent, once what was made is whole: with what was typed where a form was not taken, as a page of ours where something failed.
 *
 * @param {Asked} asked
 * @param {Buffer} body
 * @param {Parts} parts
 * @param {{ answers: ResponseCache, days: import('./day-states.mjs').DayStates }} kept
 */
export async function finished(asked, body, parts, { answers, days }) {
  const { request, response, incident, from, asOf, wasAway, isBusy, sent } = asked
  // The page is made. How long its reader takes to receive it is nobody else's wait.
  asked.endTurn()
  if (asked.varies !== null) response.appendHeader('vary', asked.varies)
  const rests = takeRests(response)
  if (!isBusy && (await couldNotBeRead(request, response, wasAway)))
    return finishBody(request, response, asUnread(request, response))
  const why = from === 'untold' ? /** @type {const} */ ('untold') : undefined
  const known = isBusy ? /** @type {const} */ ('busy') : why
  const { formPages, readPage, logDefect } = parts
  const giving = { formPages, readPage, isDatabaseAway: wasAway, logDefect, known }
  const typed = sent && (await restoreForm({ request, response, incident }, sent(), giving))
  if (typed) return finishBody(request, response, typed)
  if (response.statusCode < 500 || isBusy) {
    const said = days.take(request, response, applyPageRecord(response, body), rests.tags)
    const whole = await finishBody(request, response, said)
    answers.keep(request, response, whole, asOf, rests)
    return whole
  }
  return failed(asked, body, parts, answers)
}

/**
 * What is said where something failed: the page as it was while the database is away, else our own page with the number under which it is logged.
 *
 * @param {Asked} asked
 * @param {Buffer} body
 * @param {Parts} parts
 * @param {ResponseCache} answers
 */
async function failed(
  { request, response, incident, varies },
  body,
  { failedPages, isDatabaseAway },
  answers,
) {
  const isPage = wantsPage(request)
  if (outageMet(incident) !== null || (isPage && (await isDatabaseAway()))) {
    const asItWas = isPage && answers.asItWas(request, response, varies)
    if (asItWas) return settled(response, asItWas)
    response.statusCode = 503
    response.setHeader('retry-after', '10')
  }
  const said = isPage ? asFailure(response, failedPages, request.url ?? '/', incident) : body
  return finishBody(request, response, said)
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

/** The desk's own runtime asks for data, not for a page; it shows the failure itself. @param {import('node:http').IncomingMessage} request */
export function wantsPage({ url, headers }) {
  return !url?.startsWith('/api/') && headers.rsc === undefined && headers['next-action'] === undefined
}
