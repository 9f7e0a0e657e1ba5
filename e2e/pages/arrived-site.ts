import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../../scripts/database/port.mjs'
import { startThrowawayCluster, throwawayEnvironment } from '../../scripts/database/throwaway.mjs'
import { runNode, runTypeScript } from '../../scripts/program.mjs'
import { serveSite, siteEnvironment } from '../../scripts/test/on-database.mjs'

/** Makes the site of this journey rich: one of everything that pages show. @throws Error with what the program said */
export async function fill(): Promise<void> {
  const { code, output } = await runTypeScript('scripts/test/fill.ts', [], { env: process.env })
  if (code !== 0) throw new Error(output)
}

/**
 * Takes a package into an empty database, as an administrator does, and serves it with the same build, for as long as it is used.
 *
 * @throws Error with what the import said, where it refuses the package
 */
export async function withArrivedSite<Result>(
  zip: Uint8Array,
  use: (address: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-arrived-'))
  const cluster = await startThrowawayCluster()
  try {
    const file = path.join(folder, 'package.zip')
    await writeFile(file, zip)
    await cluster.createEmptyDatabase('arrived')
    const port = await freePort()
    const env = siteEnvironment(throwawayEnvironment(cluster, 'arrived'), port)
    const { code, output } = await runNode(['scripts/import.mjs', file], {
      env: { ...env, SUIVI_DATA: folder },
    })
    if (code !== 0) throw new Error(output)
    const site = await serveSite(env, port)
    try {
      return await use(site.address)
    } finally {
      await site.stop()
    }
  } finally {
    await cluster.stop()
    await rm(folder, { recursive: true })
  }
}
