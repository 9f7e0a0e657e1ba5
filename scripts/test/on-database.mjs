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
  return withCluster(async (cluster) => {
    const seeded = newName()
    await cluster.createDatabase(seeded)
    console.log(await seedDatabase({ ownerUrl: cluster.ownerUrl(seeded), demoPassword: THROWAWAY_PASSWORD }))
    return use(async (useSite) => {
      const name = newName()
      await withConnection(cluster.ownerUrl('postgres'), (client) =>
        client.query(`CREATE DATABASE ${name} TEMPLATE ${seeded}`),
      )
      return serveSite(throwawayEnvironment(cluster, name), useSite)
    })
  })
}

async function serveSite(databaseEnv, use) {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const env = {
    ...databaseEnv,
    NEXTAUTH_URL: address,
    SUIVI_URL: address,
    // Journeys come from networks of their own, as people do behind a proxy.
    SUIVI_PROXIES: '1',
    SUIVI_SIGNING_KEY: newSigningKey(),
  }
  const { DATABASE_OWNER_URL, SUIVI_DEMO_PASSWORD, ...webEnv } = env
  const server = await startWebServer({
    command: 'start',
    host: '127.0.0.1',
    port,
    address,
    env: { ...webEnv, NODE_ENV: 'production' },
  })
  try {
    return await use(address, env)
  } finally {
    await server.stop()
  }
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
