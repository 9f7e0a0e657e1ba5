// The data folder: made, checked for access and space, and asked for the secrets kept in it.
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, realpath, rename, rm, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { codeOf, Failure, messageOf, NO_SPACE_SENTENCE, saysNoSpace } from '../failure.mjs'

/** Room that PostgreSQL's files and its log of changes need at the least. */
const SPACE_FOR_A_NEW_DATABASE = 300_000_000
const SPACE_TO_GO_ON = 50_000_000

/** Makes the folder where it is missing and gives its real path. */
export async function prepareDataFolder(folder) {
  try {
    // As root, PostgreSQL's own user passes through; what is secret has its own, narrower mode.
    await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    await readdir(folder)
    const probe = path.join(folder, `.probe-${randomUUID()}`)
    await writeFile(probe, 'probe')
    await rm(probe)
  } catch (error) {
    throw new Failure(accessSentence(folder, error))
  }
  await requireSpace(
    folder,
    existsSync(path.join(folder, 'database.json')) ? SPACE_TO_GO_ON : SPACE_FOR_A_NEW_DATABASE,
  )
  return realpath(folder)
}

/** Fails while there still is room to say so. */
export async function requireSpace(folder, bytes) {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < bytes) {
    throw new Failure(`${NO_SPACE_SENTENCE} (${folder} needs ${Math.ceil(bytes / 1_000_000)} MB.)`)
  }
}

/** A text kept in a file that only this user reads; made the first time by `make`. */
export async function keptText(file, make) {
  const known = await readKept(file)
  if (known) return known
  const text = make()
  await writeKept(file, text)
  return text
}

/** The kept text, or nothing where there is none. */
export async function readKept(file) {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new Failure(accessSentence(file, error))
  }
}

/**
 * Keeps a text in the place of what was there. It is on the disk before it takes its name, so that after a kill or a power cut the file
 * holds the old text or the new one, whole.
 */
export async function writeKept(file, text) {
  const unfinished = `${file}.${randomUUID().slice(0, 8)}.new`
  try {
    await writeSynced(unfinished, `${text}\n`)
    await rename(unfinished, file)
    await syncFolder(path.dirname(file))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw new Failure(accessSentence(file, error))
  }
}

async function writeSynced(file, text) {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The name itself is on the disk only when its folder is. Windows does that by itself, and opens no folder. */
async function syncFolder(folder) {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export function randomSecret() {
  return randomBytes(32).toString('base64url')
}

/** Short enough to type, long enough not to be guessed (96 bits), with nothing that looks like something else. */
export function randomPassword() {
  return randomBytes(12).toString('hex').match(/.{6}/g)?.join('-')
}

function accessSentence(place, error) {
  if (saysNoSpace(error)) return NO_SPACE_SENTENCE
  const reasons = {
    EACCES: 'this user may not read and write it',
    EPERM: 'this user may not read and write it',
    EROFS: 'it is on a read-only disk',
    ENOTDIR: 'it, or a part of its path, is a file and not a folder',
    EEXIST: 'it is a file and not a folder',
  }
  return `The data folder cannot be used: ${place}: ${reasons[codeOf(error)] ?? messageOf(error)}. Another one can be named in SUIVI_DATA.`
}
