// What a copy consists of: the SHA-256 of each file, a line each, as `sha256sum --check` reads it.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { opendir, rename } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

const MANIFEST = 'manifest.sha256'
/** The folder in which it is written down how far a copy is. */
export const PROGRESS = '.progress'

/** Writes it beside the files, once all of them are there, and counts them. @param {string} out the folder of the copy */
export async function writeManifest(out) {
  const counted = { files: 0, bytes: 0 }
  const part = path.join(out, `${MANIFEST}.part`)
  await pipeline(linesOf(out, counted), createWriteStream(part))
  await rename(part, path.join(out, MANIFEST))
  return counted
}

/** @param {string} out @param {{ files: number, bytes: number }} counted */
async function* linesOf(out, counted) {
  for await (const file of filesIn(out, '')) {
    if (isOfMaking(file)) continue
    const hash = createHash('sha256')
    for await (const piece of createReadStream(path.join(out, file))) {
      hash.update(piece)
      counted.bytes += piece.length
    }
    counted.files += 1
    yield `${hash.digest('hex')}  ${file}\n`
  }
}

/** Whether a file is none of the copy: it stands there while the copy is made. @param {string} file */
function isOfMaking(file) {
  return file.startsWith(`${PROGRESS}/`) || file.startsWith(MANIFEST)
}

/** @param {string} out @param {string} folder @returns {AsyncGenerator<string>} */
async function* filesIn(out, folder) {
  for await (const entry of await opendir(path.join(out, folder))) {
    const name = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(out, name)
    else yield name
  }
}
