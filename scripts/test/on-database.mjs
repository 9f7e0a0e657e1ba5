// What the tests that need a real PostgreSQL run on: a throw-away server, seeded databases on it, and the built site served from one.
import { randomUUID } from 'node:crypto'
import { newSigningKey } from '../../server/signing-key.mjs'
import { freePort } from '../database/port.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { seedDatabase } from '../database/seed.mjs'
import { startThrowawayCluster, THROWAWAY_PASSWORD, throwawayEnvironment } from '../database/throwaway.mjs'
import { startWebServer } from '../start/web-server.mjs'
import { runVitest } from './checks.mjs'

/** Integration tests: each file makes a database of its own on one server (`freshDatabase` in lib/platform/testing.ts). */
export async function runIntegrationTests() {
  return withCluster(async (cluster) => {
    const name = newName()
    await cluster.createDatabase(name)
    return runVitest('integration', throwawayEnvironment(cluster, name))
  })
}

/** Serves the built site on a free port over a seeded database of its own, for as long as it is used. */
export async function withSite(use) {
  return withSites((serve) => serve(use))
}

/**
 * For as long as they are used, as many sites as are asked for: each is the built site on a free port, over a copy of one seeded database.
 *
 * @template Result
 * @param {(serve: <Each>(use: (address: string, env: NodeJS.ProcessEnv) => Promise<Each>) => Promise<Each>) => Promise<Result>} use
 *   `serve` gives what a site's address and its environment were used for, after which the site is stopped
 * @returns {Promise<Result>}
 */
export async function withSites(use) {
  return withSeededDatabases((copy) =>
    use(async (work) => {
      const port = await freePort()
      // Nobody else shares requests out to it: it need not go on for those already on their way.
      const env = { ...siteEnvironment(await copy(), port), SUIVI_STOP_SECONDS: '0' }
      const server = await serveSite(env, port)
      try {
        return await work(server.address, env)
      } finally {
        await server.stop()
      }
    }),
  )
}

/** A seeded database, for as long as it is used. */
export async function withSeededDatabase(use) {
  return withSeededDatabases(async (copy) => use(await copy()))
}

/** A server with a seeded database on it; `copy` makes another like it and gives what a program is told to work there. */
async function withSeededDatabases(use) {
  return withCluster(async (cluster) => {
    const seeded = newName()
    await cluster.createDatabase(seeded)
    console.log(await seedDatabase({ ownerUrl: cluster.ownerUrl(seeded), demoPassword: THROWAWAY_PASSWORD }))
    return use(async () => {
      const name = newName()
      await withConnection(cluster.ownerUrl('postgres'), (client) =>
        client.query(`CREATE DATABASE ${name} TEMPLATE ${seeded}`),
      )
      return throwawayEnvironment(cluster, name)
    })
  })
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

async function withCluster(use) {
  const cluster = await startThrowawayCluster()
  try {
    return await use(cluster)
  } finally {
    await cluster.stop()
  }
}

function newName() {
  return `suivi_${randomUUID().slice(0, 8)}`
}
