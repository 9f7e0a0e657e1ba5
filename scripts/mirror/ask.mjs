// How a site is asked for its copy: some answers at once, with a name, and again later where it says that it is busy or away.
import { setTimeout as pause } from 'node:timers/promises'
import { Failure, messageOf } from '../failure.mjs'

/** @typedef {{ status: number, type: string, location: string | null, body: Response['body'], text: () => Promise<string> }} Answer */

const NAME = 'Suivi-mirror/1 (a static copy of this site)'
const TRIES = 6
/** How long is waited before another try where the site does not say, in seconds; twice as long each time. */
const FIRST_WAIT = 1
const LONGEST_WAIT = 60
const ANSWER_WITHIN_MS = 120_000

/**
 * @param {string} url
 * @param {(seconds: number) => Promise<unknown>} [wait]
 * @returns {Promise<Answer>}
 * @throws Failure where the site does not answer, or says each time that it cannot
 */
export async function ask(url, wait = (seconds) => pause(seconds * 1_000)) {
  for (let tried = 1; ; tried += 1) {
    const answer = await askOnce(url)
    if (!(answer instanceof Error) && answer.status !== 429 && answer.status < 500) return answerOf(answer)
    if (tried === TRIES)
      throw new Failure(
        `${url} could not be copied: ${answer instanceof Error ? messageOf(answer) : `it is answered with ${answer.status}`}. What is copied stays: run the same command again to go on.`,
      )
    const said =
      answer instanceof Error ? Number.NaN : Number(answer.headers.get('retry-after') ?? Number.NaN)
    if (!(answer instanceof Error)) await answer.body?.cancel()
    await wait(Math.min(Number.isNaN(said) ? FIRST_WAIT * 2 ** (tried - 1) : said, LONGEST_WAIT))
  }
}

/** @param {string} url @returns {Promise<Response | Error>} */
async function askOnce(url) {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
    return await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { 'user-agent': NAME, 'accept-language': 'en' },
    })
  } catch (error) {
    return error instanceof Error ? error : new Error(messageOf(error))
  }
}

/** @param {Response} response @returns {Answer} */
function answerOf(response) {
  return {
    status: response.status,
    type: (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '',
    location: response.headers.get('location'),
    body: response.body,
    text: () => response.text(),
  }
}
