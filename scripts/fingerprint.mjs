// One short text that stands for the content of files: it differs when any of them was changed, added or removed.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { projectFolder } from './program.mjs'

/**
 * @param {string[]} names files and folders of the project; those that do not exist count as absent
 * @param {(name: string) => boolean} [counts] leaves files out
 * @returns {Promise<string>} SHA-256 in hex
 */
export async function fingerprintOf(names, counts = () => true) {
  const files = (await Promise.all(names.map(filesIn))).flat().filter(counts).sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const content = await readFile(path.join(projectFolder, file))
    hash.update(`${file}\0${content.length}\0`)
    hash.update(content)
  }
  return hash.digest('hex')
}

async function filesIn(name) {
  const full = path.join(projectFolder, name)
  if (!existsSync(full)) return []
  if ((await stat(full)).isFile()) return [name]
  const entries = await readdir(full, { withFileTypes: true })
  return (await Promise.all(entries.map((entry) => filesIn(path.posix.join(name, entry.name))))).flat()
}
