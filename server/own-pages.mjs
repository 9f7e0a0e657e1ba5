// The pages that a new process asks of itself before it says that it is ready: what a first page needs is loaded, connected and compiled by then,
// and not while readers wait for theirs.
import { setTimeout as pause } from 'node:timers/promises'
import { pageKinds } from '../lib/ground/platform/pages/page-kinds.mjs'

const AGAIN_AFTER_MS = 500

const FIRST = '/'
const LINK = /href="(\/[^"#?]*)/g
const LANGUAGE_FIRST = /^\/(?:en|fr|es|ar)$/
const STATEMENT = /^\/[a-z0-9]+(?:-[a-z0-9]+)+$/
const ITEM = /^\/[a-z0-9]+(?:-[a-z0-9]+)+\/\d{1,4}[a-z]{1,4}$/

/**
 * The pages to ask for, from what the first one leads to: that of each language, and of one statement its own, its text, an item and a search.
 *
 * @param {string} html of the home page
 */
export function ownPages(html) {
  const links = [...html.matchAll(LINK)].map(([, to = '']) => to)
  const front = links.find((to) => STATEMENT.test(to))
  const item = links.find((to) => ITEM.test(to))
  const languages = [...new Set(links.filter((to) => LANGUAGE_FIRST.test(to)))]
  const ofStatement = front
    ? [front, `${front}/${pageKinds.statement.under}`, `${front}/${pageKinds.search.under}?q=a`]
    : []
  return [...ofStatement, ...(item ? [item] : []), ...languages]
}

/**
 * Asks for each until it is answered. What says that it is away, or does not answer, is asked again; any other answer is one: a page that cannot
 * be made is a defect of its own, and keeps nobody from the others.
 *
 * @param {(path: string) => Promise<{ status: number, html: string }>} ask
 * @param {{ againAfter?: number, stops?: () => boolean }} [waiting] `againAfter` in milliseconds; `stops`: whether nobody waits any more
 */
export async function askOwnPages(ask, { againAfter = AGAIN_AFTER_MS, stops = () => false } = {}) {
  const answered = async (/** @type {string} */ path) => {
    while (!stops()) {
      const { status, html } = await ask(path).catch(() => ({ status: 503, html: '' }))
      if (status !== 503) return html
      await pause(againAfter)
    }
    return ''
  }
  for (const path of ownPages(await answered(FIRST))) await answered(path)
}
