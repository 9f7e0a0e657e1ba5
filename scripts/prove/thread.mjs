// npm run prove:thread: what a text of the greatest length that a field takes costs the one thread that answers everybody, for every form of it that is
// known to be costly. Prints a table, the worst form of each field, and fails where one takes longer than the budget. No build and no database are
// needed. `-- FIELD` measures those whose name has that word. `-- --site` measures the doors of the built site instead: its pages, exports and pictures, made
// anew, and what can be sent; it needs a build (npm run build). `-- --site GROUP` measures one group of them (thread/held-by-doors.mjs).
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Failure, runScript } from '../failure.mjs'
import { projectFolder } from '../program.mjs'

/** In milliseconds of processor time of the thread that answers everybody: longer than that nobody else should wait for one answer. */
const BUDGET_MS = 50
/** A field that has said nothing for that long has no end. */
const PATIENCE_MS = 120_000

await runScript(() => (process.argv[2] === '--site' ? proveDoors() : proveFields()))

async function proveDoors() {
  const { heldByDoors } = await import('./thread/held-by-doors.mjs')
  const rows = await heldByDoors(process.argv.slice(3))
  console.table(
    rows.map(({ door, status, bytes, processor, wall }) => ({
      ...{ door, status, bytes },
      ...{ ms: Math.round(processor), 'ms of the clock': Math.round(wall) },
    })),
  )
  requireWithin(
    rows.map(({ processor }) => processor),
    'doors',
  )
}

async function proveFields() {
  const rows = await measured(process.argv[2])
  console.table(
    rows.map(({ field, longest, lines, ms, form }) => ({
      ...{ field, longest, lines: lines ?? '', 'worst form': form },
      ms: Math.round(ms),
    })),
  )
  requireWithin(
    rows.map(({ ms }) => ms),
    'fields',
  )
}

/** @param {readonly number[]} times in milliseconds @param {string} what they are of */
function requireWithin(times, what) {
  const over = times.filter((ms) => ms > BUDGET_MS)
  if (over.length > 0)
    throw new Failure(
      `${over.length} of ${times.length} ${what} hold the thread for longer than ${BUDGET_MS} ms.`,
    )
}

/** @param {string | undefined} only @returns {Promise<{ field: string, longest: number, lines: number | null, ms: number, form: string }[]>} */
function measured(only) {
  const script = path.join(projectFolder, 'scripts', 'prove', 'thread', 'measure-fields.ts')
  const told = ['--conditions=react-server', '--import', 'tsx', script, String(BUDGET_MS), only ?? '']
  const child = spawn(process.execPath, told, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    const rows = []
    const giveUp = () => {
      child.kill('SIGKILL')
      reject(new Failure(`The field after “${rows.at(-1)?.field ?? 'the beginning'}” has no end.`))
    }
    let patience = setTimeout(giveUp, PATIENCE_MS)
    createInterface({ input: child.stdout }).on('line', (line) => {
      clearTimeout(patience)
      patience = setTimeout(giveUp, PATIENCE_MS)
      rows.push(JSON.parse(line))
    })
    child.once('exit', (code) => {
      clearTimeout(patience)
      if (code === 0) resolve(rows)
      else reject(new Failure(`The measuring ended with ${code}.`))
    })
  })
}
