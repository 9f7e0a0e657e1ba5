// Measures what needs no site, in a process of its own: a script beside this one (quotes.ts, visits.ts).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { projectFolder } from '../program.mjs'

export async function benchApart(name) {
  const script = path.join(projectFolder, 'scripts/bench', `${name}.ts`)
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script], {
    cwd: projectFolder,
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`Measuring ${name} ended with ${code}.`)
}
