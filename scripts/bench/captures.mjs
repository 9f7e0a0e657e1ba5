// How many copies a minute a worker makes, what each takes of the processors, and what the worker holds meanwhile: pages of several sizes from a
// server of its own process on this machine, on a database that keeps what it is told. What a copy takes is that of the worker, of the readers of
// documents that it starts, and of PostgreSQL; waiting for a host's turn is not in it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { seedDatabase } from '../database/seed.mjs'
import { startThrowawayCluster, THROWAWAY_PASSWORD } from '../database/throwaway.mjs'
import { projectFolder } from '../program.mjs'

const NAME = 'captures'

export async function benchCaptures() {
  const cluster = await startThrowawayCluster({ durable: true })
  try {
    await cluster.createDatabase(NAME)
    await seedDatabase({ ownerUrl: cluster.ownerUrl(NAME), demoPassword: THROWAWAY_PASSWORD })
    const script = path.join(projectFolder, 'scripts/bench', `${NAME}.ts`)
    const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script], {
      cwd: projectFolder,
      stdio: 'inherit',
      env: {
        ...process.env,
        DATABASE_URL: cluster.appUrl(NAME),
        DATABASE_OWNER_URL: cluster.ownerUrl(NAME),
        NEXTAUTH_SECRET: 'a secret of nobody, which nothing is signed with',
        SUIVI_LOG_LEVEL: 'error',
      },
    })
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`Measuring copies ended with ${code}.`)
  } finally {
    await cluster.stop()
  }
}
