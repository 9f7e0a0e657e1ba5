// What a signed-in person writes through the forms of the desk, one thing after the other.
import { randomUUID } from 'node:crypto'
import { codeOf, messageOf } from '../../failure.mjs'
import { pause } from '../../program.mjs'
import { KINDS, kindOf, outcomeOf } from './kinds.mjs'
import { pickFrom } from './random.mjs'

const REST_AFTER_A_FAILURE_MS = 200
/** How often a form of an open page is filled in before the page is opened again. */
const FORMS_OF_A_PAGE = 20
/** How often one is sent again once no more is to be begun, and nothing is killed any more. */
const LAST_TRIES = 100

/**
 * Writes until told to stop. A form that nobody answered, or with a failure, is sent again as it was, with its key, until it is answered:
 * then it has to be there once.
 *
 * @param {{ browser: import('../../bench/plain-browser.mjs').PlainBrowser, ledger: ReturnType<typeof import('./ledger.mjs').openLedger>,
 *   random: () => number, stops: () => boolean, tell: (line: string) => void }} given
 */
export async function write({ browser, ledger, random, stops, tell }) {
  const desk = {
    pick: (list) => pickFrom(list, random),
    pages: new Map(),
    thread: undefined,
  }
  let form
  let lastTries = 0
  while (!stops() || (form && lastTries < LAST_TRIES)) {
    if (stops()) lastTries += 1
    form ??= await filledIn(browser, desk)
    const answer = form && (await sent(browser, ledger, form))
    if (!form || !answer || answer.state === 'unknown') {
      if (form && answer) ledger.unanswered(form.mark, answer.said)
      // Killed under it. The next look is made when somebody may answer again.
      await pause(REST_AFTER_A_FAILURE_MS)
      continue
    }
    ledger.answered(form.mark, { state: answer.state, ...('place' in answer && { place: answer.place }) })
    if (answer.state === 'refused') tell(`a ${form.kind} was answered ${answer.said}`)
    goOn(desk, form, answer, random)
    form = undefined
  }
}

/** Fills in a form of a page that is open, or opens one; nothing where no page comes. */
async function filledIn(browser, { pick, pages, thread }) {
  const kind = pick(Object.keys(KINDS).filter((each) => each !== 'reply' || thread))
  const { page, typed } = kindOf(kind)
  if (!pages.get(kind)?.left) pages.set(kind, await opened(browser, page(pick, thread), kindOf(kind)))
  const open = pages.get(kind)
  if (!open) return undefined
  open.left -= 1
  const mark = randomUUID()
  return { kind, mark, path: open.path, fields: { ...open.hidden, ...typed(mark, pick), key: mark } }
}

async function opened(browser, path, { fields }) {
  // Killed under it, as a form that is sent.
  const html = await browser.open(path).catch(() => undefined)
  return html && { path, hidden: browser.formOf(html, fields), left: FORMS_OF_A_PAGE }
}

/** What came of it, and what was said. */
async function sent(browser, ledger, { mark, kind, path, fields }) {
  ledger.sent(mark, kind)
  try {
    const answer = await browser.answerTo(path, fields)
    return {
      ...outcomeOf(kindOf(kind), answer),
      said: `${answer.status} ${answer.location ?? ''} ${faultIn(answer.text)}`,
    }
  } catch (error) {
    const cause = error instanceof Error ? codeOf(error.cause) : ''
    return { state: /** @type {const} */ ('unknown'), said: cause || messageOf(error) }
  }
}

/** A new thread now and then, so that none grows long; a page whose form was refused is opened again. */
function goOn(desk, { kind }, answer, random) {
  if (answer.state === 'refused') return desk.pages.delete(kind)
  if (kind !== 'note' || (desk.thread && random() < 0.8)) return undefined
  desk.thread = `/desk/notes/${answer.place}`
  return desk.pages.delete('reply')
}

/** The sentence with which a form came back. */
function faultIn(text) {
  const [, alert = ''] = /role="alert"[^>]*>(.*?)<\/div>/s.exec(text) ?? []
  return alert
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
