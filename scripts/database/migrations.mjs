// The project's migrations, as they lie in their folders.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectFolder } from '../program.mjs'

const migrationsFolder = path.join(projectFolder, 'prisma', 'migrations')

/**
 * All of them, in their order.
 * @returns {Promise<Migration[]>}
 * @typedef {{ name: string, sql: string, checksum: string }} Migration the checksum is Prisma's: SHA-256 of the file, in hex
 */
export async function readMigrations() {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.sort().map(readMigration))
}

async function readMigration(name) {
  return migrationOf(name, await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'))
}

/** @returns {Migration} */
export function migrationOf(name, sql) {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}
