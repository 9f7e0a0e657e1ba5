// The file of a backup: two lines that anybody can read, the compressed tables, and a checksum of all of it as the last line.
//   head -2 FILE                            what it is
//   tail -n +3 FILE | head -c -65 | gunzip  the tables, as PostgreSQL's COPY writes them
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Failure, NoRoom, saysNoSpace } from '../failure.mjs'

const KIND = 'Suivi backup'
const FORMAT = 1
/** 64 hexadecimal digits and the end of the line. */
const CHECKSUM_BYTES = 65
const LONGEST_HEADING = 1_000_000

/**
 * Writes a backup. It has its name only once it is whole and on the disk; until then it is `FILE.unfinished`.
 *
 * @param {string} file
 * @param {object} about what can be read without unpacking
 * @param {AsyncIterable<Buffer | string>} content
 */
export async function writeBackupFile(file, about, content) {
  const unfinished = `${file}.unfinished`
  try {
    await writeSynced(unfinished, about, content)
    await rename(unfinished, file)
    await syncFolder(path.dirname(file))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function writeSynced(file, about, content) {
  const checksum = createHash('sha256')
  const handle = await open(file, 'w', 0o600)
  let written = 0
  /** @type {unknown} */
  let failed
  try {
    const write = async (bytes) => {
      checksum.update(bytes)
      await handle.appendFile(bytes).catch((error) => {
        failed ??= error
        throw error
      })
      written += bytes.length
    }
    await write(`${KIND} ${FORMAT}\n${JSON.stringify(about)}\n`)
    await pipeline(Readable.from(content, { objectMode: false }), createGzip(), async (packed) => {
      for await (const chunk of packed) await write(chunk)
    })
    await handle.appendFile(`${checksum.digest('hex')}\n`)
    await handle.sync()
  } catch (error) {
    // What could not be written ends the reading too, and that may be what is said.
    const cause = failed ?? error
    throw saysNoSpace(cause) ? new NoRoom(await noRoomSentence(file, written)) : cause
  } finally {
    await handle.close()
  }
}

/** How much was written when the disk was full, and how much is free then: a file that others write to at the same time may free or take some. */
async function noRoomSentence(file, written) {
  const folder = path.dirname(file)
  const { bavail, bsize } = await statfs(folder)
  return `There is no room for the backup in ${folder}: the disk was full when ${size(written)} of it were written, with ${size(bavail * bsize)} free. What was written of it is removed. Free some room there, or name another folder.`
}

function size(bytes) {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${Math.ceil(bytes / 1_000_000)} MB`
}

/** A name is on the disk once its folder is. */
async function syncFolder(folder) {
  // Windows opens no folders; there the name follows the file.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Opens a backup: every byte is compared with the checksum before anything is made of it.
 *
 * @param {string} file
 * @returns {Promise<{ about: any, content: () => import('node:stream').Readable }>} `content` unpacks the tables
 * @throws Failure for what is no backup, one of a newer form, or one that is not as it was written
 */
export async function readBackupFile(file) {
  const handle = await open(file, 'r').catch((error) => {
    throw new Failure(
      error.code === 'ENOENT'
        ? `There is no file ${file}.`
        : `${file} cannot be read (${error.code}): it must be a file that this user may read.`,
    )
  })
  let size
  try {
    size = (await handle.stat()).size
    await requireKind(handle, file)
  } finally {
    await handle.close()
  }
  await requireChecksum(file, size)
  const { about, from } = await readHeading(file)
  return {
    about,
    content: () => {
      const packed = createReadStream(file, { start: from, end: size - CHECKSUM_BYTES - 1 })
      const unpacked = createGunzip()
      packed.once('error', (error) => unpacked.destroy(error))
      return packed.pipe(unpacked)
    },
  }
}

/** Told first: "damaged" would be the wrong word for some other file. */
async function requireKind(handle, file) {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0).catch((error) => {
    throw new Failure(`${file} cannot be read (${error.code}): it must be a file that this user may read.`)
  })
  const first = buffer.toString('latin1', 0, bytesRead).split('\n')[0]
  if (first === `${KIND} ${FORMAT}`) return
  const newer = first.match(/^Suivi backup (\d{1,4})$/)?.[1]
  throw new Failure(
    newer && Number(newer) > FORMAT
      ? `${file} was made by a newer Suivi: restore it with that version or a newer one.`
      : `${file} is not a backup of Suivi.`,
  )
}

async function requireChecksum(file, size) {
  const checksum = createHash('sha256')
  const covered = size - CHECKSUM_BYTES
  const last = []
  let seen = 0
  for await (const chunk of createReadStream(file)) {
    if (seen < covered) checksum.update(chunk.subarray(0, covered - seen))
    if (seen + chunk.length > covered) last.push(chunk.subarray(Math.max(0, covered - seen)))
    seen += chunk.length
  }
  if (covered <= 0 || Buffer.concat(last).toString('latin1') !== `${checksum.digest('hex')}\n`) {
    throw new Failure(
      `${file} is damaged or was cut short: it is not as it was written. Nothing was restored; take another backup.`,
    )
  }
}

async function readHeading(file) {
  let text = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { end: LONGEST_HEADING })) {
    text = Buffer.concat([text, chunk])
    const second = text.indexOf('\n', text.indexOf('\n') + 1)
    if (second > 0) {
      const about = text.toString('utf8', text.indexOf('\n') + 1, second)
      return { about: JSON.parse(about), from: second + 1 }
    }
  }
  throw new Failure(`${file} is not a backup of Suivi.`)
}
