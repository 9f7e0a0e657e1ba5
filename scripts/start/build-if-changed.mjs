// Builds the site when its sources changed since the last build.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure, NO_SPACE_SENTENCE, saysNoSpace } from '../failure.mjs'
import { fingerprintOf } from '../fingerprint.mjs'
import { isImage } from '../image/is-image.mjs'
import { packageFile, projectFolder, runNode } from '../program.mjs'
import { requireWritable } from '../writable.mjs'
import { shareChunks } from './share-chunks.mjs'
import { shareTexts } from './share-texts.mjs'

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
  'jobs.ts',
  'apart.ts',
  'proxy.ts',
]
const FORMS_KEY = 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'
const TEST = /\.test\.(ts|tsx|mjs)$/
const stampFile = path.join(projectFolder, '.next', 'built-from')
const logFile = path.join(projectFolder, '.next', 'build.log')

/**
 * Gives true when the site had to be built.
 * @param {{ before?: () => void, formsKey?: string }} [options] `before` is called only then; `formsKey` goes into a new build, so that
 *   it understands forms of the one before
 */
export async function buildIfChanged({ before = () => undefined, formsKey } = {}) {
  if (isImage) return false
  const known = await readFile(stampFile, 'utf8').catch(() => undefined)
  if (known === (await fingerprint())) return false
  await requireWritable(path.join(projectFolder, '.next'), 'The site is not built from these sources')
  before()
  const { built, output } = await buildSite({ formsKey })
  if (built) return true
  if (saysNoSpace(output)) throw new Failure(NO_SPACE_SENTENCE)
  await mkdir(path.dirname(logFile), { recursive: true })
  await writeFile(logFile, output)
  throw new Failure(`The site could not be built; what was wrong is in ${logFile}.`)
}

/** Builds the site in any case. `show` passes on what Next says. @param {{ show?: boolean, formsKey?: string }} [options] */
export async function buildSite({ show = false, formsKey } = {}) {
  const sources = await fingerprint()
  // Without its stamp an interrupted build is not taken for a whole one.
  await rm(stampFile, { force: true })
  const { code, output } = await runNode([packageFile('next', 'dist', 'bin', 'next'), 'build'], {
    show,
    env: {
      ...process.env,
      ...(formsKey && { [FORMS_KEY]: formsKey }),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  if (code === 0) {
    const chunks = path.join(projectFolder, '.next', 'server', 'chunks')
    await shareChunks(chunks)
    await shareTexts(chunks)
    await writeFile(stampFile, sources)
  }
  return { built: code === 0, output }
}

/** A key that is given goes into the build: with another one the site is built anew. */
async function fingerprint() {
  const node = process.versions.node.split('.')[0]
  const given = process.env[FORMS_KEY]
  const key = given ? ` ${createHash('sha256').update(given).digest('hex').slice(0, 16)}` : ''
  return `node ${node}${key} ${await fingerprintOf(SOURCES, (name) => !TEST.test(name))}`
}
