// The checks of `npm test` that need a real PostgreSQL: integration tests, and journeys on a running site.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { newSigningKey } from '../../server/signing-key.mjs'
import { freePort } from '../database/port.mjs'
import { seedDatabase } from '../database/seed.mjs'
import { startThrowawayCluster, THROWAWAY_PASSWORD, throwawayEnvironment } from '../database/throwaway.mjs'
import { packageFile, runNode } from '../program.mjs'
import { startWebServer } from '../start/web-server.mjs'
import { findBrowser } from './browser.mjs'
import { reportFolder, runVitest } from './checks.mjs'
import { countPlaywright, countReport } from './reports.mjs'

/** Integration tests: one seeded database that the test files use in turn. */
export async function runIntegrationTests() {
  return withSeededDatabase((env) => runVitest('integration', env))
}

/** Which journeys share a site, each with the name of its report: those that go a long way with the dossier begin from the seed. */
const SITES = [
  ['journeys', ['--project=as seeded', '--project=daily work', '--project=more statements']],
  ...['evidence', 'full-cycle', 'searches', 'second-coding', 'verify'].map((file) => [
    file,
    ['--project=own site', `e2e/${file}.spec.ts`],
  ]),
]

/** Journeys: a browser on the built site, which is served on a free port over a seeded database. */
export async function runJourneys({ chromium }) {
  const executable = await findBrowser(chromium)
  const count = { passed: 0, failed: 0, problems: [] }
  for (const [name, which] of SITES) {
    const report = path.join(reportFolder, `${name}.json`)
    const { passed, failed, problems } = await withSite(async (address, env) => {
      await runNode([packageFile('@playwright', 'test', 'cli.js'), 'test', ...which], {
        env: { ...env, SUIVI_TEST_URL: address, SUIVI_CHROMIUM: executable, SUIVI_JOURNEYS_REPORT: report },
        show: true,
      })
      return countReport(report, countPlaywright)
    })
    count.passed += passed
    count.failed += failed
    count.problems.push(...problems)
  }
  return count
}

/** Serves the built site on a free port over a seeded database of its own, for as long as it is used. */
export async function withSite(use) {
  return withSeededDatabase(async (databaseEnv) => {
    const port = await freePort()
    const address = `http://127.0.0.1:${port}`
    const env = {
      ...databaseEnv,
      NEXTAUTH_URL: address,
      SUIVI_URL: address,
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
  })
}

async function withSeededDatabase(use) {
  const cluster = await startThrowawayCluster()
  try {
    const name = `suivi_${randomUUID().slice(0, 8)}`
    await cluster.createDatabase(name)
    console.log(await seedDatabase({ ownerUrl: cluster.ownerUrl(name), demoPassword: THROWAWAY_PASSWORD }))
    return await use(throwawayEnvironment(cluster, name))
  } finally {
    await cluster.stop()
  }
}
