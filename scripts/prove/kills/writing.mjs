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
 * @param {{ browser: import('../../bench/plain-browser.mjs').PlainBrowser, by: string, number: number, password: string,
 *   ledger: ReturnType<typeof import('./ledger.mjs').openLedger>, random: () => number, stops: () => boolean, tell: (line: string) => void }} given
 *   `by` is which of the kinds this person writes, `number` which of the people it is
 */
export async function write({ browser, by, number, password, ledger, random, stops, tell }) {
  const desk = {
    ...{ by, number, password, ledger },
    pick: (list) => pickFrom(list, random),
    pages: new Map(),
    thread: undefined,
    written: new Map(),
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

/** Fills in a form of a page that is open, or opens one; nothing where no page comes, or none may be written any more. */
async function filledIn(browser, desk) {
  const { by, pick, pages, thread, written, ledger } = desk
  const mayBe = ([name, { by: whose, most = Number.POSITIVE_INFINITY }]) =>
    whose === by && (name !== 'reply' || thread) && (written.get(name) ?? 0) < most
  const kinds = Object.entries(KINDS)
    .filter(mayBe)
    .map(([name]) => name)
  // Whoever has written as many as there may be of all that is theirs, as a site has so many webhooks, has nothing left to do.
  if (kinds.length === 0) return undefined
  const kind = pick(kinds)
  const { page, typed, anew, decidesOn } = kindOf(kind)
  const about = decidesOn && ledger.takeUndecided(decidesOn, pick)
  if (decidesOn && !about) return undefined
  const around = { ...desk, about, has: () => false }
  if (anew || !pages.get(kind)?.left) pages.set(kind, await opened(browser, page(pick, around), kindOf(kind)))
  const open = pages.get(kind)
  if (!open) return undefined
  open.left -= 1
  written.set(kind, (written.get(kind) ?? 0) + 1)
  const mark = randomUUID()
  const words = typed(mark, pick, { ...around, has: (name) => open.html.includes(`name="${name}"`) })
  return {
    kind,
    mark,
    about,
    ...(kindOf(kind).table === 'drafts' && { slot: desk.number }),
    path: open.path,
    fields: { ...open.hidden, ...words, key: mark },
  }
}

/** @param {import('../../bench/plain-browser.mjs').PlainBrowser} browser @param {string} path @param {import('./kinds.mjs').Kind} kind */
async function opened(browser, path, { fields, last = false, decidesOn }) {
  // Killed under it, as a form that is sent.
  const html = await browser.open(path).catch(() => undefined)
  if (!html) return undefined
  try {
    return { path, html, hidden: browser.formOf(html, fields, { last }), left: FORMS_OF_A_PAGE }
  } catch (error) {
    // Decided on meanwhile, or something newer stands: there is nothing to press.
    if (decidesOn) return undefined
    throw error
  }
}

/** What came of it, and what was said. */
async function sent(browser, ledger, { mark, kind, about, slot, path, fields }) {
  ledger.sent(mark, kind, slot)
  try {
    const answer = await browser.answerTo(path, fields)
    return {
      ...outcomeOf(kindOf(kind), answer, about),
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
