// The programs of ours that an image holds. What is written in TypeScript becomes one file of JavaScript each, with all that it imports but
// the packages that bring more than JavaScript, which are there for the site as well: an image holds no compiler.
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { projectFolder } from '../program.mjs'

/** Run as they are: the start, what runs beside it, the web server and what it starts. */
export const PROGRAMS = [
  'scripts/start.mjs',
  'scripts/admin-create.mjs',
  'scripts/backup.mjs',
  'scripts/import.mjs',
  'scripts/restore.mjs',
  'scripts/verify.mjs',
  'scripts/worker.mjs',
  'scripts/image/healthy.mjs',
  'scripts/start/end-with-parent.mjs',
  'server/main.mjs',
  'server/page-cache.mjs',
  'server/document-reader/main.mjs',
]

/** A thread of the site (lib/ground/platform/apart.ts). */
export const IN_THREADS = 'apart.ts'

/** Started by `runTypeScript`. */
export const IN_TYPESCRIPT = [
  'prisma/seed/main.ts',
  'scripts/admin/create.ts',
  'scripts/import/main.ts',
  'scripts/verify/main.ts',
  'scripts/worker/main.ts',
]

const APART = ['@node-rs/argon2', '@prisma/client', 'pg', 'pino']

/** Where they are made: in the project, so that a trace finds the packages from there. */
export const MADE = '.next/programs'

/**
 * Makes those that have to be made.
 * @returns {Promise<string[]>} all programs, by their names in the project
 */
export async function makePrograms() {
  await rm(path.join(projectFolder, MADE), { recursive: true, force: true })
  return [...PROGRAMS, ...(await bundle([...IN_TYPESCRIPT, IN_THREADS], MADE))]
}

/**
 * Makes programs in TypeScript into JavaScript that Node runs as it is.
 * @param {string[]} names in the project
 * @param {string} folder in the project, so that the packages are found from there
 * @returns {Promise<string[]>} what was made, by its names in the project: the programs, and what several of them share, once
 */
export async function bundle(names, folder) {
  const { metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: names,
    outdir: folder,
    outbase: '.',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    chunkNames: 'scripts/shared/[hash]',
    metafile: true,
    minify: true,
    keepNames: true,
    conditions: ['react-server'],
    external: APART.flatMap((name) => [name, `${name}/*`]),
    // What came as CommonJS asks for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  })
  return Object.keys(metafile.outputs)
}
