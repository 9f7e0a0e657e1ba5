// The web server: Next behind a thin layer that compresses, sets the headers of every answer, and shows our own page, with a
// number that is in the log, where something failed. Reads PORT, HOST, SUIVI_URL, SUIVI_URL_FOUND, SUIVI_PROXIES, SUIVI_STOP_SECONDS and DATABASE_URL;
// `npm start` starts it.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { newsOf } from '../lib/ground/platform/news.mjs'
import { hostOf } from '../lib/ground/platform/own-origin.mjs'
import { endAll } from './at-end.mjs'
import { databaseAway } from './database-away.mjs'
import { keepWarningsShort } from './framework-warnings.mjs'
import { loadIncidentPages, newIncident } from './incident.mjs'
import { keepFresh } from './keep-fresh.mjs'
import { keepSigned } from './keep-signed.mjs'
import { keepLimits, serverLimits } from './limits.mjs'
import { listener } from './listener.mjs'
import { keepLargeBytesOutOfJson } from './measured-pages.mjs'
import { movedStatements } from './moved-statements.mjs'
import { ownAddress } from './own-address.mjs'
import { askOwnPages } from './own-pages.mjs'
import { Readiness } from './readiness.mjs'
import { keepHeapSmall } from './small-heap.mjs'
import { Stopping } from './stopping.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'
/** For how long after the signal to stop who comes is still answered: longer than whoever shares requests out takes to notice. */
const goesOnFor = Number(process.env.SUIVI_STOP_SECONDS ?? 1) * 1_000
/** The first page of a new process loads what all need; on a busy machine that takes a while. */
const OWN_PAGE_WITHIN_MS = 60_000
const secure = (process.env.SUIVI_URL ?? '').startsWith('https:')

keepHeapSmall()
keepLargeBytesOutOfJson()

// By this name Next tells its own addresses from others': it writes 127.0.0.1 as localhost in the ones that proxy.ts makes, and what
// does not match it asks for over the network, by https where a proxy in front of us said so. What fails is logged by instrumentation.ts,
// once; Next itself keeps quiet about it.
keepWarningsShort()
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = await builtConfig()
const app = next({ dev: false, quiet: true, dir: root, hostname: 'localhost', port })
await app.prepare()
const failedPages = await loadIncidentPages(path.join(root, '.next'))
const formPages = await loadIncidentPages(path.join(root, '.next'), 'failed/form')
const handle = app.getRequestHandler()
const news = newsOf(process.env.DATABASE_URL ?? '')
keepFresh(news)
const moved = movedStatements(process.env.DATABASE_URL ?? '', news, (error) =>
  logDefect(newIncident(), error),
)
await moved.refresh()
const publicHost = hostOf(process.env.SUIVI_URL ?? process.env.NEXTAUTH_URL)
/** Nobody said under which name people know us: then they say it. */
const believesHost = publicHost === '' || process.env.SUIVI_URL_FOUND === '1'
const proxies = Number(process.env.SUIVI_PROXIES) || 0
const readiness = new Readiness(() => stopping.isStopping)
const isDatabaseAway = databaseAway(() => readiness.askDatabase(askOurselves))
const answer = listener({
  handle,
  failedPages,
  formPages,
  secure,
  publicHost,
  believesHost,
  proxies,
  isDatabaseAway,
  readPage,
  logDefect,
  leadOn: (...asked) => moved.leadOn(...asked),
})
const server = createServer(serverLimits, (request, response) => {
  if (!readiness.refuses(request, response)) answer(request, response)
})
keepLimits(server, secure)
const stopping = new Stopping(server)

server.listen(port, host, () => void becomeReady())
keepSigned(news, () => askOurselves('/.well-known/suivi/head.json'))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)

/** Says that it is ready once it has answered its own pages. */
async function becomeReady() {
  const ask = async (/** @type {string} */ path) => {
    const answer = await askOurselves(path, { headers: { accept: 'text/html' } }, OWN_PAGE_WITHIN_MS)
    return { status: answer.status, html: await answer.text() }
  }
  await askOwnPages(ask, { stops: () => stopping.isStopping })
  readiness.answered()
}

/**
 * The settings that the site was built with: Next takes them from here, as its own standalone server does, and reads next.config.js, which
 * needs what only a build needs, no second time.
 */
async function builtConfig() {
  const { config } = JSON.parse(
    await readFile(path.join(root, '.next', 'required-server-files.json'), 'utf8'),
  )
  return JSON.stringify(config)
}

/** Finishes what is in flight, then ends. A second signal ends at once. */
async function stop() {
  const ended = endAll()
  await stopping.stop({ wait: goesOnFor, endStreams: () => news.stop() })
  await ended
  process.exit(0)
}

/** A page as whoever has the cookie is shown it. @param {string} url @param {string} [cookie] */
async function readPage(url, cookie) {
  const headers = { accept: 'text/html', ...(cookie && { cookie }) }
  const answer = await askOurselves(url, { headers, redirect: 'manual' })
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    html: await answer.text(),
    policy: answer.headers.get('content-security-policy'),
  }
}

/** @param {string} path @param {RequestInit} [options] @param {number} [within] in milliseconds */
function askOurselves(path, options = {}, within = 5_000) {
  return fetch(`${ownAddress(process.env)}${path}`, { ...options, signal: AbortSignal.timeout(within) })
}

/** @param {string} incident @param {unknown} error */
function logDefect(incident, error) {
  const message = error instanceof Error ? error.message : String(error)
  console.error(JSON.stringify({ level: 50, time: new Date().toISOString(), incident, msg: message }))
}
