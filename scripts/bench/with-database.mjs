// Measures what needs a database and no site, in a process of its own: a script beside this one (captures.ts, covering.ts, letters.ts), on a seeded database that keeps
// what it is told.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { seedDatabase } from '../database/seed.mjs'
import { startThrowawayCluster, THROWAWAY_PASSWORD } from '../database/throwaway.mjs'
import { projectFolder } from '../program.mjs'

/** @param {string} name of the script, without its ending @param {string[]} words which it is called with */
export async function benchWithDatabase(name, words = []) {
  const cluster = await startThrowawayCluster({ durable: true })
  try {
    await cluster.createDatabase(name)
    await seedDatabase({ ownerUrl: cluster.ownerUrl(name), demoPassword: THROWAWAY_PASSWORD })
    const script = path.join(projectFolder, 'scripts/bench', `${name}.ts`)
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', script, ...words],
      {
        cwd: projectFolder,
        stdio: 'inherit',
        env: {
          ...process.env,
          DATABASE_URL: cluster.appUrl(name),
          DATABASE_OWNER_URL: cluster.ownerUrl(name),
          NEXTAUTH_SECRET: 'a secret of nobody, which nothing is signed with',
          SUIVI_LOG_LEVEL: 'error',
        },
      },
    )
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`Measuring ${name} ended with ${code}.`)
  } finally {
    await cluster.stop()
  }
}
