// Copies the public site, a section at a time: its own pages, then each statement's. In memory is what was found of one section.
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { dayInWords } from '../../lib/ground/i18n/dates.mjs'
import { Failure } from '../failure.mjs'
import { projectFolder } from '../program.mjs'
import { ask } from './ask.mjs'
import { PROGRESS, writeManifest } from './manifest.mjs'
import { copiedPage, foundInMap, foundInStyles, leadingPage } from './page.mjs'
import { fileOf, isCopied, withoutLanguage } from './places.mjs'
import { Progress } from './progress.mjs'

/** @typedef {import('./progress.mjs').Done} Done */
/** @typedef {{ from: string, out: string, cited: boolean, origins: string[], slugs: ReadonlySet<string>, progress: Progress, notice: (language: string) => string, wait?: (seconds: number) => Promise<unknown> }} Copying */

const LANGUAGES = /** @type {const} */ (['en', 'fr', 'es', 'ar'])
/** The section of what is no statement's; no statement has a dot in its address. */
const SITE = '.site'
/** How many answers are waited for at once. */
const AT_ONCE = 3

/** Asked for before all else: keys and a record that go on meanwhile hold all that the head says. */
const HEAD = '/.well-known/suivi/head.json'
const OF_THE_SITE = [
  '/.well-known/suivi/keys.json',
  ...['/', '/fr', '/es', '/ar', '/robots.txt', '/sitemap.xml', '/favicon.svg'],
]
const OF_A_STATEMENT = ['', '/events.jsonl', '/corrections.atom', '/follow-ups/calendar.ics']

/** What is asked for though no page leads to it, and need not be there. */
const isExtra = (/** @type {string} */ address) => /head\.json$|keys\.json$|calendar\.ics$/.test(address)

/**
 * Makes a copy, or goes on with one that was begun.
 *
 * @param {{ from: string, out: string, say: (line: string) => void, cited?: boolean, now?: Date, wait?: (seconds: number) => Promise<unknown> }} asked `from`: the
 *   address of the site; `out`: a folder; `cited`: as `isCopied` takes it; `wait`: how it waits before it asks again
 * @returns {Promise<{ files: number, bytes: number, broken: string[] }>} `broken`: what pages lead to and the site has not
 */
export async function copySite({ from, out, say, wait, cited = true, now = new Date() }) {
  const progress = await openFolder(out)
  const publicly = await publicOrigin(from, wait)
  const origins = [...new Set([new URL(from).origin, publicly])]
  const index = await (await ask(new URL('/sitemap.xml', from).href, wait)).text()
  const maps = foundInMap(index, origins)
  const slugs = new Set(maps.flatMap((map) => slugOfMap(map) ?? []))
  const copying = { from, out, wait, cited, origins, slugs, progress, notice: await noticeOf(publicly, now) }
  const broken = await copySection(copying, '.head', [HEAD], () => {})
  broken.push(...(await copySection(copying, SITE, OF_THE_SITE, say)))
  for (const slug of slugs) {
    const begins = OF_A_STATEMENT.flatMap((rest) =>
      LANGUAGES.map((language) => `${language === 'en' ? '' : `/${language}`}/${slug}${rest}`),
    )
    const own = maps.filter((map) => slugOfMap(map) === slug)
    broken.push(...(await copySection(copying, slug, [...begins, ...own], say)))
  }
  await writeFile(
    path.join(out, 'mirror.json'),
    `${JSON.stringify({ of: publicly, made: now.toISOString() })}\n`,
  )
  const counted = await writeManifest(out)
  await progress.end()
  return { ...counted, broken }
}

/** A folder that is empty, or in which a copy was begun. @param {string} out */
async function openFolder(out) {
  await mkdir(out, { recursive: true })
  const progress = new Progress(out)
  const there = await readdir(out)
  if (there.length > 0 && !there.includes(PROGRESS))
    throw new Failure(`${out} is not empty, and no copy was begun in it. Name a new folder.`)
  await progress.begin()
  return progress
}

/** The public origin of a site: it may be asked at another address, by whoever runs it. @param {string} from @param {Copying['wait']} wait */
async function publicOrigin(from, wait) {
  const { status, text } = await ask(new URL('/', from).href, wait)
  const said = /<link rel="canonical" href="([^"]+)"/.exec(status === 200 ? await text() : '')?.[1]
  if (!said) throw new Failure(`There is no Suivi at ${from}.`)
  return new URL(said).origin
}

/** What each page of the copy says of itself, in its language. @param {string} publicly @param {Date} now */
async function noticeOf(publicly, now) {
  /** @type {Map<string, string>} */
  const notices = new Map()
  for (const language of LANGUAGES) {
    const file = path.join(projectFolder, 'lib/ground/i18n/messages', language, 'share.json')
    const { mirror } = JSON.parse(await readFile(file, 'utf8'))
    const said = mirror.notice
      .replace('{day}', dayInWords(language, now, 'long'))
      .replace('{site}', `<a href="${publicly}/" dir="ltr">${publicly}</a>`)
    notices.set(language, `<p class="page small">${said}</p>`)
  }
  return (/** @type {string} */ language) => notices.get(language) ?? ''
}

/** @param {string} map the path of a file of the map */
function slugOfMap(map) {
  return /^\/sitemap-([a-z0-9-]+)-\d+\.xml$/.exec(map)?.[1] ?? null
}

/** @param {Copying} copying @param {string} address */
function sectionOf({ slugs }, address) {
  const slug = slugOfMap(address) ?? withoutLanguage(address).split('/')[1] ?? ''
  return slugs.has(slug) ? slug : SITE
}

/**
 * Copies what is found of a section from its beginnings on, as far as it is not there already.
 *
 * @param {Copying} copying
 * @param {string} section
 * @param {readonly string[]} begins
 * @param {(line: string) => void} say
 */
async function copySection(copying, section, begins, say) {
  const { out, progress } = copying
  const seen = new Set(begins)
  /** @type {Set<string>} */
  const done = new Set()
  /** @type {string[]} */
  const broken = []
  for await (const each of progress.read(section)) {
    if (each.file === null && !isExtra(each.path)) broken.push(each.path)
    if (each.file === null || existsSync(path.join(out, each.file))) done.add(each.path)
    for (const found of each.found) seen.add(found)
  }
  const queue = [...seen].filter((address) => !done.has(address))
  const isWanted = (/** @type {string} */ address) => {
    if (seen.has(address)) return false
    const its = sectionOf(copying, address)
    return its === section || (its === SITE && !isThere(out, address))
  }
  const work = async () => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      const got = await copyOne(copying, address)
      const found = [...new Set(got.found.flatMap(withShort))].filter(
        (each) => isCopied(each, copying.cited) && isWanted(each),
      )
      for (const each of found) seen.add(each)
      queue.push(...found)
      await progress.write(section, { path: address, file: got.file, found })
      await got.settle()
      if (got.file === null && !isExtra(address)) broken.push(address)
    }
  }
  // A worker that finds nothing to do ends, though another may still find something: so they begin again until nothing is left.
  while (queue.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work))
  say(`${section === SITE ? 'What is of no statement' : section}: ${seen.size} addresses.`)
  return broken
}

/** The picture of a short address stands on pages, and that itself in words. @param {string} address */
function withShort(address) {
  const short = /^((?:\/(?:fr|es|ar))?\/c\/[^/]+)\/(?:[^/]+\/)?qr\.svg$/.exec(address)?.[1]
  return short === undefined ? [address] : [address, short]
}

/** @param {string} out @param {string} address */
function isThere(out, address) {
  return [true, false].some(
    (isPage) => existsSync(path.join(out, fileOf(address, isPage))) && !(!isPage && address === '/'),
  )
}

/**
 * @param {Copying} copying
 * @param {string} address
 * @returns {Promise<{ file: string | null, found: string[], settle: () => Promise<void> }>} `settle` gives the file its name, once it is written down that it is done
 */
async function copyOne({ from, out, wait, cited, origins, notice }, address) {
  const answer = await ask(new URL(address, from).href, wait)
  const isLeading = answer.status >= 300 && answer.status < 400 && answer.location !== null
  if (!isLeading && answer.status !== 200) {
    await answer.body?.cancel()
    return { file: null, found: [], settle: async () => {} }
  }
  const isPage = isLeading || answer.type === 'text/html'
  const file = fileOf(address, isPage)
  const whole = path.join(out, file)
  await mkdir(path.dirname(whole), { recursive: true })
  const part = `${whole}.part`
  const settle = () => rename(part, whole)
  const keep = async (/** @type {{ html: string, found: string[] }} */ { html, found }) => {
    await writeFile(part, html)
    return { file, found, settle }
  }
  if (isLeading) return keep(leadingPage(answer.location ?? '/', address, { origins }))
  if (isPage) return keep(copiedPage(await answer.text(), address, { origins, cited, notice }))
  if (answer.type === 'text/css') {
    const html = await answer.text()
    return keep({ html, found: foundInStyles(html, address, origins) })
  }
  if (slugOfMap(address) !== null || /^\/sitemap/.test(address)) {
    const html = await answer.text()
    return keep({ html, found: foundInMap(html, origins) })
  }
  await pipeline(
    answer.body ? Readable.fromWeb(/** @type {any} */ (answer.body)) : Readable.from([]),
    createWriteStream(part),
  )
  return { file, found: [], settle }
}
