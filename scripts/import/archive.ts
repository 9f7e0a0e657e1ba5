// A ZIP archive on the disk, of which nobody knows who made it: its files are read one by one, and never written anywhere.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, open, type ZipFile } from 'yauzl'
import { demand, ImportRefusal } from './refusal'

/** A file of an archive. */
export interface Archived {
  readonly path: string
  readonly bytes: number
  /** Its contents; the stream fails where they are not as long as the archive says. */
  readonly read: () => Promise<Readable>
}

export interface Archive {
  readonly files: ReadonlyMap<string, Archived>
  /** Of the archive itself, in hexadecimal. */
  readonly sha256: string
  readonly close: () => void
}

/** More files than a package has. */
const MOST_FILES = 200
/** All files together, and each beside its packed form: what is beyond is made to fill a memory or a disk. */
const MOST_BYTES = 8 * 2 ** 30
const MOST_UNPACKED = 1_000

/** @throws ImportRefusal for what is no archive of ours */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await opened(path)
  try {
    return {
      files: await filesOf(zip),
      sha256: await sha256Of(createReadStream(path)),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** SHA-256 of what is read, in hexadecimal. */
export async function sha256Of(stream: Readable): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(stream, hash)
  return hash.digest('hex')
}

/** A short file as text. @throws ImportRefusal where it is longer than such a file is */
export async function textOf(file: Archived, most: number): Promise<string> {
  demand(file.bytes <= most, `${file.path} is too long: it has ${file.bytes} bytes.`)
  const chunks: Buffer[] = []
  for await (const chunk of await file.read()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function opened(path: string): Promise<ZipFile> {
  // Names that lead out of the archive, and lengths that are not what they say, are refused by the library.
  const options = {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
    strictFileNames: true,
  } as const
  return new Promise((resolve, reject) => {
    open(path, options, (error, zip) => (error ? reject(refusalOf(error)) : resolve(zip)))
  })
}

function filesOf(zip: ZipFile): Promise<ReadonlyMap<string, Archived>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Archived>()
    let bytes = 0
    zip.on('error', (error) => reject(refusalOf(error)))
    zip.on('end', () => resolve(files))
    zip.on('entry', (entry: Entry) => {
      try {
        bytes += entry.uncompressedSize
        const { fileName: path, uncompressedSize, compressedSize } = entry
        demand(!entry.isEncrypted(), `${path} is encrypted.`)
        demand(!files.has(path), `${path} is in it twice.`)
        demand(files.size < MOST_FILES, `It has more than ${MOST_FILES} files.`)
        demand(
          bytes <= MOST_BYTES && uncompressedSize <= MOST_UNPACKED * (compressedSize + 100),
          `${path} is far larger than a package's files are.`,
        )
        files.set(path, { path, bytes: uncompressedSize, read: () => reading(zip, entry) })
        zip.readEntry()
      } catch (error) {
        reject(error)
      }
    })
    zip.readEntry()
  })
}

function reading(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(refusalOf(error)) : resolve(stream)))
  })
}

function refusalOf(error: Error): ImportRefusal {
  return new ImportRefusal(`It is no ZIP archive that can be read: ${error.message}.`)
}
