// What it takes to write the package of a statement and to take it into an empty site, in memory and time, as the starter dossier is and grown to
// many times its size: the most that the server, and the import, ever held (Linux only).
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { freePort } from '../database/port.mjs'
import { seedDatabase } from '../database/seed.mjs'
import { startThrowawayCluster, THROWAWAY_PASSWORD, throwawayEnvironment } from '../database/throwaway.mjs'
import { pause, projectFolder } from '../program.mjs'
import { serveSite, siteEnvironment } from '../test/on-database.mjs'
import { growStatement } from './grow.mjs'

const USUAL_SIZES = [1, 100]
const slug = 'rabat-2022-07-08'
const lookEvery = 20 // milliseconds

/** Measures and prints, for each of some sizes. @param {readonly string[]} named */
export async function benchPackage(named) {
  const sizes = named.map(Number).filter((number) => number > 0)
  for (const times of sizes.length > 0 ? sizes : USUAL_SIZES) await measure(times)
}

/** @param {number} times */
async function measure(times) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-package-'))
  const cluster = await startThrowawayCluster()
  try {
    await cluster.createDatabase('grown')
    await seedDatabase({ ownerUrl: cluster.ownerUrl('grown'), demoPassword: THROWAWAY_PASSWORD })
    await growStatement(cluster.ownerUrl('grown'), slug, times)
    const port = await freePort()
    const site = await serveSite(siteEnvironment(throwawayEnvironment(cluster, 'grown'), port), port)
    const file = path.join(folder, 'package.zip')
    try {
      // Small things that a server holds once it has answered at all.
      await download(`${site.address}/${slug}/text.txt`, path.join(folder, 'text.txt'))
      const before = await peakOf(site.pid)
      const written = await timed(() => download(`${site.address}/${slug}/package.zip`, file))
      report(`${times} times, written: ${(written.result / 1e6).toFixed(1)} MB`, written.seconds, {
        before,
        most: await peakOf(site.pid),
      })
    } finally {
      await site.stop()
    }
    await cluster.createDatabase('arrived')
    const { seconds, result } = await timed(() => takeIn(file, throwawayEnvironment(cluster, 'arrived')))
    report(`${times} times, taken in`, seconds, result)
  } finally {
    await cluster.stop()
    await rm(folder, { recursive: true })
  }
}

/** @param {string} address @param {string} file @returns {Promise<number>} its bytes */
async function download(address, file) {
  const answer = await fetch(address)
  if (!answer.ok || !answer.body) throw new Error(`${address} answers ${answer.status}`)
  let bytes = 0
  await pipeline(
    Readable.fromWeb(/** @type {any} */ (answer.body)),
    async function* (/** @type {AsyncIterable<Uint8Array>} */ pieces) {
      for await (const piece of pieces) {
        bytes += piece.length
        yield piece
      }
    },
    createWriteStream(file),
  )
  return bytes
}

/** Takes a package in, and tells the most that the program held: once it had begun, and ever. @param {string} file @param {NodeJS.ProcessEnv} env */
async function takeIn(file, env) {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/import/main.ts', file],
    { cwd: projectFolder, env, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let isRunning = true
  ended.then(() => {
    isRunning = false
  })
  let most = 0
  while (isRunning) {
    most = Math.max(most, await peakOf(child.pid).catch(() => 0))
    await pause(lookEvery)
  }
  if ((await ended) !== 0) throw new Error('The package could not be taken in')
  return { before: null, most }
}

/** @template Result @param {() => Promise<Result>} work */
async function timed(work) {
  const began = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - began) / 1000 }
}

/** The most that a process ever held, in megabytes. @param {number | undefined} pid */
async function peakOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  // Of a process that has just ended nothing is told any more.
  return Number(status.match(/VmHWM:\s+(\d+) kB/)?.[1] ?? 0) / 1000
}

/** @param {string} what @param {number} seconds @param {{ before: number | null, most: number }} held */
function report(what, seconds, { before, most }) {
  const begun = before === null ? '' : `, ${before.toFixed(0)} MB before`
  console.log(`${what}, ${seconds.toFixed(1)} s; at most ${most.toFixed(0)} MB held${begun}`)
}
