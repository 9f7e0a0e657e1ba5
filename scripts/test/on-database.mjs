// What the tests that need a real PostgreSQL run on: a throw-away server, seeded databases on it, and the built site served from one.
import { randomUUID } from 'node:crypto'
import { newSigningKey } from '../../lib/ground/platform/ed25519-key.mjs'
import { freePort } from '../database/port.mjs'
import { seedDatabase } from '../database/seed.mjs'
import { startThrowawayCluster, THROWAWAY_PASSWORD, throwawayEnvironment } from '../database/throwaway.mjs'
import { Failure } from '../failure.mjs'
import { pause } from '../program.mjs'
import { startWebServer } from '../start/web-server.mjs'
import { runVitest } from './checks.mjs'

/**
 * Integration tests: each file makes a database of its own on one server (`freshDatabase` in lib/ground/platform/testing.ts).
 * @param {string[]} projects of Vitest
 * @param {import('./checks.mjs').Chosen & { env?: Record<string, string> }} [chosen] `env` of what they are told beside the databases
 */
export async function runIntegrationTests(projects, { env, ...chosen } = {}) {
  return withCluster(async (cluster) => {
    const name = newName()
    await cluster.createDatabase(name)
    return runVitest(projects, { ...throwawayEnvironment(cluster, name), ...env }, chosen)
  })
}

/** Serves the built site on a free port over a seeded database of its own, for as long as it is used. */
export async function withSite(use) {
  return withSites((serve) => serve(use))
}

/**
 * For as long as they are used, as many sites as are asked for at once: each is the built site on a free port, over a copy of one seeded
 * database. One that was used goes on with a new copy: to start, and to become as quick as it was, takes longer than many a file of journeys.
 *
 * @template Result
 * @param {(serve: <Each>(use: (address: string, env: NodeJS.ProcessEnv) => Promise<Each>) => Promise<Each>) => Promise<Result>} use
 *   `serve` gives what a site's address and its environment were used for
 * @param {Record<string, string>} [more] of the environment of each
 * @returns {Promise<Result>}
 */
export async function withSites(use, more = {}) {
  return withSeededDatabases(async ({ copy, renew }) => {
    const all = []
    const unused = []
    const start = async () => {
      const port = await freePort()
      // Nobody else shares requests out to it: it need not go on for those already on their way.
      const env = {
        ...siteEnvironment(await copy(), port),
        SUIVI_STOP_SECONDS: '0',
        // Where a journey has a page of its own for the site to fetch: of the addresses outside the one that it may ask.
        SUIVI_FETCH_ALLOW: `127.0.0.1/32:${await freePort()}`,
        // Nobody listens there but the journey that reads mail.
        SUIVI_SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
        SUIVI_MAIL_FROM: 'Suivi <news@suivi.example>',
        // Nobody listens there but the journey that lets a program propose.
        SUIVI_PROPOSER: `http://127.0.0.1:${await freePort()}/clauses`,
        ...more,
      }
      const site = { env, ...(await serveSite(env, port)) }
      all.push(site)
      return site
    }
    const goOn = async (site) => {
      await untilKept(site.address)
      await renew(site.env)
      await untilForgotten(site.address)
      return site
    }
    try {
      return await use(async (work) => {
        const used = unused.pop()
        const site = used ? await goOn(used) : await start()
        const result = await work(site.address, site.env)
        unused.push(site)
        return result
      })
    } finally {
      await Promise.all(all.map(({ stop }) => stop()))
    }
  })
}

/** A page that nothing but a new database makes a site forget. */
const REMEMBERED = '/accessibility'
const FORGETS_WITHIN_MS = 30_000

/** Asks a site for a page until it has it in its cache. */
function untilKept(address) {
  return untilPage(address, 'HIT')
}

/** Waits until a site has noticed that its database is another, and has forgotten what it showed of the one before (server/keep-fresh.mjs). */
function untilForgotten(address) {
  return untilPage(address, 'MISS')
}

async function untilPage(address, wanted) {
  const deadline = Date.now() + FORGETS_WITHIN_MS
  while (Date.now() < deadline) {
    const answer = await fetch(`${address}${REMEMBERED}`)
    await answer.arrayBuffer()
    if (answer.ok && answer.headers.get('x-nextjs-cache') === wanted) return
    await pause(50)
  }
  throw new Failure(`The site does not answer ${REMEMBERED} as a ${wanted} of its cache.`)
}

/** A seeded database, for as long as it is used. @param {{ durable?: boolean }} [options] of `startThrowawayCluster` */
export async function withSeededDatabase(use, options) {
  return withSeededDatabases(async ({ copy }) => use(await copy()), options)
}

/**
 * A server with a seeded database on it; `copy` makes another like it and gives what a program is told to work there, `renew` makes it as it was
 * when it was copied.
 */
async function withSeededDatabases(use, options = {}) {
  return withCluster(async (cluster) => {
    const seeded = newName()
    await cluster.createDatabase(seeded)
    console.log(await seedDatabase({ ownerUrl: cluster.ownerUrl(seeded), demoPassword: THROWAWAY_PASSWORD }))
    return use({
      copy: async () => {
        const name = newName()
        await cluster.copyDatabase(seeded, name)
        return throwawayEnvironment(cluster, name)
      },
      renew: ({ DATABASE_URL }) => cluster.copyDatabase(seeded, new URL(DATABASE_URL).pathname.slice(1)),
    })
  }, options)
}

/** What a site over a seeded database is told, that people reach at a port. */
export function siteEnvironment(databaseEnv, port) {
  const address = `http://127.0.0.1:${port}`
  return {
    ...databaseEnv,
    NEXTAUTH_URL: address,
    SUIVI_URL: address,
    // Journeys come from networks of their own, as people do behind a proxy.
    SUIVI_PROXIES: '1',
    SUIVI_SIGNING_KEY: newSigningKey(),
    // No address is asked but those that a journey gives.
    SUIVI_LINK_CHECKS: 'off',
  }
}

/** Serves the built site on a port: one instance of as many as there may be. */
export async function serveSite({ DATABASE_OWNER_URL, SUIVI_DEMO_PASSWORD, ...env }, port) {
  const address = `http://127.0.0.1:${port}`
  const server = await startWebServer({
    command: 'start',
    host: '127.0.0.1',
    port,
    address,
    env: { ...env, NODE_ENV: 'production' },
  })
  return { ...server, address }
}

async function withCluster(use, options = {}) {
  const cluster = await startThrowawayCluster(options)
  try {
    return await use(cluster)
  } finally {
    await cluster.stop()
  }
}

function newName() {
  return `suivi_${randomUUID().slice(0, 8)}`
}
