// A worker of jobs in a process of its own, as `npm run worker` has it, made into JavaScript once since it is started so often.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { bundle } from '../../image/programs.mjs'
import { projectFolder } from '../../program.mjs'
import { prepareDataFolder } from '../../start/data-folder.mjs'
import { visitEmbeddedDatabase } from '../../start/embedded-database.mjs'
import { webEnvironment } from '../../start/prepare.mjs'
import { readSettings } from '../../start/settings.mjs'

const PROGRAM = 'scripts/worker/main.ts'
export const MADE = `node_modules/.cache/kills-${process.pid}`

/** @param {NodeJS.ProcessEnv} siteEnv that of the site on whose database it works */
export async function makeWorkers(siteEnv) {
  await bundle([PROGRAM], MADE)
  const settings = readSettings(siteEnv)
  const folder = await prepareDataFolder(settings.dataFolder)
  const database = await visitEmbeddedDatabase(folder)
  const env = { ...siteEnv, ...(await webEnvironment(settings, folder, database, { signs: false })) }
  return {
    /** @param {number} log where it writes */
    start: (log) =>
      spawn(process.execPath, [path.join(MADE, PROGRAM.replace(/ts$/, 'js'))], {
        cwd: projectFolder,
        stdio: ['ignore', log, log],
        env: { ...env, SUIVI_STARTED_BY: String(process.pid) },
      }),
  }
}

/** Ends one, whatever it does. @param {import('node:child_process').ChildProcess} worker */
export async function killed(worker) {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const exit = once(worker, 'exit')
  worker.kill('SIGKILL')
  await exit
}
