// Builds the site when its sources changed since the last build.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure, NO_SPACE_SENTENCE, saysNoSpace } from '../failure.mjs'
import { fingerprintOf } from '../fingerprint.mjs'
import { packageFile, projectFolder, runNode } from '../program.mjs'

// Not tsconfig.json: Next itself writes into it while it builds.
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'server',
  'styles',
  'prisma/schema',
  'package.json',
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'instrumentation.ts',
  'proxy.ts',
]
const TEST = /\.test\.(ts|tsx|mjs)$/
const stampFile = path.join(projectFolder, '.next', 'built-from')
const logFile = path.join(projectFolder, '.next', 'build.log')

/** Gives true when the site had to be built. `before` is called only then. */
export async function buildIfChanged(before = () => undefined) {
  const known = await readFile(stampFile, 'utf8').catch(() => undefined)
  if (known === (await fingerprint())) return false
  before()
  const { built, output } = await buildSite()
  if (built) return true
  if (saysNoSpace(output)) throw new Failure(NO_SPACE_SENTENCE)
  await mkdir(path.dirname(logFile), { recursive: true })
  await writeFile(logFile, output)
  throw new Failure(`The site could not be built; what was wrong is in ${logFile}.`)
}

/** Builds the site in any case. `show` passes on what Next says. */
export async function buildSite({ show = false } = {}) {
  const sources = await fingerprint()
  // Without its stamp an interrupted build is not taken for a whole one.
  await rm(stampFile, { force: true })
  const { code, output } = await runNode([packageFile('next', 'dist', 'bin', 'next'), 'build'], {
    show,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (code === 0) await writeFile(stampFile, sources)
  return { built: code === 0, output }
}

async function fingerprint() {
  const node = process.versions.node.split('.')[0]
  return `node ${node} ${await fingerprintOf(SOURCES, (name) => !TEST.test(name))}`
}
