import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of an archive; its pieces are asked for when its turn comes. */
export interface ArchivedFile {
  readonly path: string
  readonly pieces: () => AsyncIterable<Uint8Array | string>
  /** Whether it is compressed already. */
  readonly isPacked?: boolean
}

/** Files as a ZIP archive, written one after the other as it is read, so that it is nowhere whole. @param at when it is made */
export async function* zipOf(files: readonly ArchivedFile[], at: Date): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  for (const { path, pieces, isPacked = false } of files)
    zip.addReadStreamLazy(path, { mtime: at, compress: !isPacked }, (give) => {
      const stream = Readable.from(inBytes(pieces()))
      stream.once('error', (error) => output.destroy(error))
      give(null, stream)
    })
  zip.end()
  for await (const piece of output) yield piece as Uint8Array
}

/** A file that tells, once it was written, how long it is and what its hash is. */
export function measured(file: ArchivedFile, tell: (bytes: number, sha256: string) => void): ArchivedFile {
  return {
    ...file,
    pieces: async function* () {
      const hash = createHash('sha256')
      let bytes = 0
      for await (const piece of inBytes(file.pieces())) {
        hash.update(piece)
        bytes += piece.length
        yield piece
      }
      tell(bytes, hash.digest('hex'))
    },
  }
}

async function* inBytes(pieces: AsyncIterable<Uint8Array | string>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece as string)
}
