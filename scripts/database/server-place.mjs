// Decides as whom the embedded PostgreSQL runs and where its files lie.
// PostgreSQL refuses to run as root. Started as root it therefore runs as the owner of its data or, the first
// time, as `nobody`, which needs no account to be made; its programs and data must be within that user's reach.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { codeOf, Failure } from '../failure.mjs'
import { makeLibraryLinks } from './binaries.mjs'

/** Where both go, as root, when a parent folder keeps other users out (a home folder often does). */
export const SYSTEM_FOLDER = '/var/lib/suivi'
const USUAL_NOBODY = { uid: 65534, gid: 65534 }

/**
 * @param {string} folder the data folder of this Suivi
 * @param {{ native: string, version: string, whole: boolean }} binaries
 * @returns {Promise<{ bin: string, data: string, account: { uid?: number, gid?: number }, moved: boolean }>}
 *   `moved` when data or programs lie in the system folder; programs that are not whole, and cannot be made so, are used as a copy
 */
export async function chooseServerPlace(folder, binaries) {
  const nearby = path.join(folder, 'postgres')
  if (process.getuid?.() !== 0) {
    const native = binaries.whole ? binaries.native : await copyPrograms(binaries, folder)
    return { bin: path.join(native, 'bin'), data: nearby, account: {}, moved: false }
  }
  const system = path.join(SYSTEM_FOLDER, createHash('sha256').update(folder).digest('hex').slice(0, 12))
  const account =
    (await ownerOf(nearby)) ?? (await ownerOf(path.join(system, 'postgres'))) ?? (await nobody())
  const passes = await canPass(folder, account)
  const parent = passes ? folder : await makeSystemFolder(system)
  const usable = binaries.whole && (await canRead(binaries.native, account))
  const native = usable ? binaries.native : await programsFor(account, binaries, passes ? folder : undefined)
  return {
    bin: path.join(native, 'bin'),
    data: path.join(parent, 'postgres'),
    account,
    moved: native !== binaries.native || parent !== folder,
  }
}

/** Makes an empty folder that belongs to the server's account. */
export async function makeServerFolder(folder, { uid, gid }) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (uid !== undefined) await chown(folder, uid, gid)
}

async function ownerOf(folder) {
  if (!existsSync(folder)) return undefined
  const { uid, gid } = await stat(folder)
  return uid === 0 ? undefined : { uid, gid }
}

async function nobody() {
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const fields = accounts
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody')
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : USUAL_NOBODY
}

/** May this account pass through the folder and all above it? */
async function canPass(folder, account) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (!(await allows(at, account, 1))) return false
    if (at === path.dirname(at)) return true
  }
}

async function canRead(native, account) {
  const samples = ['bin/postgres', 'share/postgresql/postgres.bki', 'lib/postgresql/plpgsql.so']
  const files = samples.map((name) => path.join(native, name))
  const folders = [...new Set(files.map((file) => path.dirname(file)))]
  const passes = await Promise.all(folders.map((each) => canPass(each, account)))
  const reads = await Promise.all(files.map((each) => allows(each, account, 4)))
  return [...passes, ...reads].every(Boolean)
}

/** Looks up one permission bit (4 read, 1 pass or run) of a file for an account. */
async function allows(file, { uid, gid }, bit) {
  const { mode, uid: owner, gid: group } = await stat(file)
  const shift = owner === uid ? 6 : group === gid ? 3 : 0
  return ((mode >> shift) & bit) === bit
}

async function makeSystemFolder(folder) {
  try {
    for (const each of [SYSTEM_FOLDER, folder]) {
      await mkdir(each, { recursive: true })
      await chmod(each, 0o755)
    }
  } catch (error) {
    throw new Failure(
      `As root, PostgreSQL's files must lie where another user can reach them, and ${folder} cannot be made (${codeOf(error)}): set SUIVI_DATA to a folder that every user may pass through.`,
    )
  }
  return folder
}

/** Within reach of the account: once for every Suivi on this machine, or in the data folder where nothing else can be written. */
async function programsFor(account, binaries, folder) {
  const shared = path.join(SYSTEM_FOLDER, `postgresql-${binaries.version}`)
  if (existsSync(shared) && (await canRead(shared, account))) return shared
  try {
    return await copyPrograms(binaries, await makeSystemFolder(SYSTEM_FOLDER), { again: true })
  } catch (error) {
    if (!folder) throw error
    return copyPrograms(binaries, folder)
  }
}

/** The programs of one version, copied once into a folder, with their libraries under all of their names. */
async function copyPrograms({ native, version }, parent, { again = false } = {}) {
  const target = path.join(parent, `postgresql-${version}`)
  if (existsSync(target) && !again) return target
  const unfinished = `${target}.${process.pid}`
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  await openToAll(unfinished)
  await makeLibraryLinks(unfinished)
  await rm(target, { recursive: true, force: true })
  await rename(unfinished, target)
  return target
}

async function openToAll(folder) {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(file)
    else if (entry.isFile()) await chmod(file, 0o755)
  }
}
