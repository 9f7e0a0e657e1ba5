// How long quotes take to be looked up in copies of sources, in a process of their own (quotes.ts).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { projectFolder } from '../program.mjs'

export async function benchQuotes() {
  const script = path.join(projectFolder, 'scripts/bench/quotes.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: projectFolder, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`Looking quotes up ended with ${code}.`)
}
