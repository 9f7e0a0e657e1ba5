import 'server-only'
import { existsSync } from 'node:fs'
import path from 'node:path'
import Tinypool from 'tinypool'
import { Invalid, Refusal } from './errors'
import { log } from './log'
import { Turns } from './turns.mjs'

// Work that would hold the one thread that answers everybody for longer than anybody should wait is done in another one, by the same code. Which
// work that is stands in `apart.ts` beside `jobs.ts`, which knows all rooms.

/** So many UTF-16 units of text are read at once, whatever is made of them: it takes less than 50 ms (`npm run prove:thread`). */
export const AT_ONCE = 12_000

const LIMITS = {
  /** At the same time; each takes a processor for itself. */
  threads: 2,
  /** How much work waits for its turn. */
  waiting: 20,
  /** For its turn and the work, milliseconds: less than a transaction is given (`lib/ground/platform/db.ts`). The longest takes some two seconds. */
  time: 10_000,
  /** A thread that has nothing to do is ended after so many milliseconds. */
  idle: 60_000,
  /** Of what a thread keeps, MB. */
  memory: 256,
} as const

/** What the other thread answers. */
type Answer<Result> =
  | { readonly done: Result }
  | { readonly refused: Pick<Refusal, 'code' | 'details'> }
  | { readonly invalid: Invalid['fields'] }

/**
 * The same work, done apart where it may take long. What it is given and gives is copied from one thread to the other: data, and no functions.
 *
 * @param name of the work in `apart.ts`
 * @param isLong whether it may hold a thread for longer than 50 ms
 * @returns the work; it throws what the work itself throws, and Refusal `work_busy` where too much waits, or it takes too much time or memory
 */
export function apart<Given extends readonly unknown[], Result>(
  name: string,
  work: (...given: Given) => Result,
  isLong: (...given: Given) => boolean,
): (...given: Given) => Promise<Awaited<Result>> {
  return async (...given): Promise<Awaited<Result>> => {
    if (!isLong(...given)) return await work(...given)
    const answer = await answerTo<Awaited<Result>>(name, given)
    if ('refused' in answer) throw new Refusal(answer.refused.code, answer.refused.details)
    if ('invalid' in answer) throw new Invalid(answer.invalid)
    return answer.done
  }
}

async function answerTo<Result>(name: string, given: readonly unknown[]): Promise<Answer<Result>> {
  const signal = AbortSignal.timeout(LIMITS.time)
  memory.suiviApart ??= { turns: new Turns(LIMITS.threads, LIMITS.waiting), threads: threads() }
  const { turns, threads: made } = memory.suiviApart
  const end = await turns.take('', signal)
  if (end === null) throw new Refusal('work_busy')
  try {
    return await made.run({ name, given }, { signal })
  } catch (error) {
    if (signal.aborted || isOutOfMemory(error)) throw new Refusal('work_busy')
    throw error
  } finally {
    end()
  }
}

/** One a process: the framework loads this file more than once. */
const memory = globalThis as typeof globalThis & { suiviApart?: { turns: Turns; threads: Tinypool } }

/** Threads are made when there is work for them, and get none of our settings. Turns are taken before: nothing waits in the pool, where it would not be taken up after a thread was ended. */
function threads(): Tinypool {
  const made = new Tinypool({
    filename: program(),
    execArgv: ['--conditions=react-server'],
    env: {},
    minThreads: 0,
    maxThreads: LIMITS.threads,
    idleTimeout: LIMITS.idle,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory },
  })
  // One that runs out of memory while it is being ended has nobody any more who waits for it; unheard, it would end the process.
  made.on('error', (error: Error) => log.warn({ name: error.name }, error.message))
  return made
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

const root = () => path.join(/* turbopackIgnore: true */ process.cwd())

/** In an image a file of JavaScript, elsewhere as it was written. */
function program(): string {
  const image = path.join(/* turbopackIgnore: true */ root(), 'apart.js')
  return existsSync(image)
    ? image
    : path.join(/* turbopackIgnore: true */ root(), 'server', 'apart', 'in-typescript.mjs')
}
