// Stopping in order: what was started last ends first, on Ctrl-C, on a signal, on a failure, or when npm is gone.
import { readFileSync } from 'node:fs'
import { sentenceFor } from '../failure.mjs'
import { endPrograms } from '../program.mjs'
import { complain, say } from './say.mjs'

const PARENT_LOOK_MS = 1000

const tasks = []
let stopped

/** Adds what has to be done before this process may end. */
export function onStop(task) {
  tasks.push(task)
}

/** True from the first signal on: what ends then did not fail. */
export function isStopping() {
  return stopped !== undefined
}

/** Ends everything, last first; a second call waits for the first. */
export function stopAll() {
  stopped ??= runTasks()
  return stopped
}

async function runTasks() {
  await endPrograms()
  for (const task of tasks.reverse()) {
    try {
      await task()
    } catch (error) {
      complain(sentenceFor(error))
    }
  }
}

/** From now on Ctrl-C and the like stop everything and end this process: for a site that is no failure. */
export function stopOnSignals({ exitCode = 0 } = {}) {
  const stop = async () => {
    if (isStopping()) return
    say('\nStopping…')
    await stopAll()
    say('Stopped.')
    process.exit(exitCode)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  stopWithNpm(stop)
}

/**
 * When `npm start` is killed without a chance to pass the signal on, this process would go on unseen. Between npm
 * and this process there may be a shell, which outlives npm; so the one above the parent is watched as well.
 */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parents = parentsNow()
  setInterval(() => {
    if (parentsNow() !== parents) stop()
  }, PARENT_LOOK_MS).unref()
}

/** The numbers of the parent and, where the system tells, of the parent's parent. */
function parentsNow() {
  try {
    // After the name in parentheses come the state and the number of the parent.
    const fields = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return `${process.ppid} ${fields[1]}`
  } catch {
    return `${process.ppid}`
  }
}
