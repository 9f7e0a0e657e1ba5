// node scripts/image/make.mjs FOLDER [--with-database]: makes the root file system of an image from the built site: this Node, the libraries
// that it loads, and of the project what Next traced and what our programs need, under /suivi. The Dockerfile calls it, and
// `npm run prove:image` runs what it makes.
import { existsSync } from 'node:fs'
import { copyFile, lstat, mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findBinaries } from '../database/binaries.mjs'
import { Failure, runScript } from '../failure.mjs'
import { projectFolder } from '../program.mjs'
import { IMAGE_FILE } from './is-image.mjs'
import { MADE, makePrograms } from './programs.mjs'
import { addSystem } from './system.mjs'
import { filesIn, tracedFiles } from './traced.mjs'

/** Where the project is in an image. */
export const PROJECT = 'suivi'
const USAGE = 'Usage: node scripts/image/make.mjs FOLDER [--with-database]'

/**
 * @param {string} image a folder that is not there yet
 * @param {{ withDatabase?: boolean }} [options] whether the embedded PostgreSQL is in it
 * @returns {Promise<{ bytes: number, files: number }>} what is in it
 */
export async function makeImage(image, { withDatabase = false } = {}) {
  if (existsSync(image)) throw new Failure(`${image} is there already.`)
  if (!existsSync(path.join(projectFolder, '.next', 'BUILD_ID')))
    throw new Failure('There is no build: run npm run build first.')
  const programs = await makePrograms()
  const names = await tracedFiles(programs)
  const database = withDatabase ? await databaseFiles() : []
  for (const name of [...names, ...database]) await place(name, path.join(image, PROJECT, placed(name)))
  const about = { version: await versionOf(), node: process.version, withDatabase }
  await writeFile(path.join(image, PROJECT, IMAGE_FILE), `${JSON.stringify(about)}\n`)
  const binaries = [...names, ...database].filter((name) => /\.node$|\/native\/bin\//.test(name))
  await addSystem(image, { binaries: await regular(binaries), shell: withDatabase })
  return sizeOf(image)
}

/** Programs that had to be made stand under the names that they have in the project. */
function placed(name) {
  return name.startsWith(`${MADE}/`) ? name.slice(MADE.length + 1) : name
}

/** What PostgreSQL needs to run, without what others are built with. */
async function databaseFiles() {
  const { native } = await findBinaries()
  const names = await filesIn(path.relative(projectFolder, native))
  const own = path.join(path.dirname(path.relative(projectFolder, native)), 'package.json')
  return [own, ...names.filter((name) => !/\.a$|\/pkgconfig\/|\/pgxs\//.test(name))]
}

async function place(name, target) {
  const source = path.join(projectFolder, name)
  await mkdir(path.dirname(target), { recursive: true })
  if ((await lstat(source)).isSymbolicLink()) await symlink(await readlink(source), target)
  else await copyFile(source, target)
}

/** Files with their paths, links left out. */
async function regular(names) {
  const files = []
  for (const name of names) {
    const file = path.join(projectFolder, name)
    if ((await lstat(file)).isFile()) files.push(file)
  }
  return files
}

async function versionOf() {
  return JSON.parse(await readFile(path.join(projectFolder, 'package.json'), 'utf8')).version
}

/** As registries count: the bytes of all files. */
async function sizeOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await lstat(path.join(parentPath, name))).size),
  )
  return { files: files.length, bytes: sizes.reduce((sum, each) => sum + each, 0) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'with-database': { type: 'boolean' } },
    })
    const [folder] = positionals
    if (folder === undefined || positionals.length > 1) throw new Failure(USAGE)
    const { bytes, files } = await makeImage(path.resolve(folder), {
      withDatabase: values['with-database'],
    })
    console.log(`${folder} holds ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`)
  })
}
