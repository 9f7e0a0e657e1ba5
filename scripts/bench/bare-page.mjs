// A page of the same framework that does nothing else, to measure ours beside it.
import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../database/port.mjs'
import { packageFile, projectFolder } from '../program.mjs'

const run = promisify(execFile)
const next = packageFile('next', 'dist', 'bin', 'next')

/**
 * Builds and serves a site of one page for as long as it is used.
 *
 * @param {string} source of the page
 * @param {(address: string) => Promise<any>} use
 */
export async function withBarePage(source, use) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-bench-'))
  try {
    await mkdir(path.join(folder, 'app'))
    await symlink(path.join(projectFolder, 'node_modules'), path.join(folder, 'node_modules'))
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }')
    await writeFile(path.join(folder, 'next.config.js'), "export default { turbopack: { root: '/' } }")
    await writeFile(
      path.join(folder, 'app/layout.jsx'),
      'export default ({ children }) => <html lang="en"><body>{children}</body></html>',
    )
    await writeFile(path.join(folder, 'app/page.jsx'), source)
    await run(process.execPath, [next, 'build'], { cwd: folder })
    const port = await freePort()
    const server = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
      cwd: folder,
    })
    try {
      const address = `http://127.0.0.1:${port}/`
      await answering(address)
      return await use(address)
    } finally {
      server.kill()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function answering(address) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing answers at ${address}`)
}
