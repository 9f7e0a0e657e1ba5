// The port and the passwords of the embedded database, kept beside the data that they open.
import path from 'node:path'
import { randomSecret, readKept, writeKept } from './data-folder.mjs'

/** Where they are kept. */
export function databaseRecordFile(folder) {
  return path.join(folder, 'database.json')
}

/** @typedef {{ port?: number, passwords: { superuser: string, owner: string, app: string } }} DatabaseRecord */

/**
 * Nothing where the file is lost or damaged.
 * @returns {Promise<DatabaseRecord | undefined>}
 */
export async function readDatabaseRecord(folder) {
  const text = await readKept(databaseRecordFile(folder))
  try {
    const { passwords, port } = JSON.parse(text ?? '{}')
    const all = [passwords?.superuser, passwords?.owner, passwords?.app]
    return all.every((each) => typeof each === 'string') ? { port, passwords } : undefined
  } catch {
    // Cut short by a power cut under an earlier version: as good as lost.
    return undefined
  }
}

/** @param {string} folder @param {DatabaseRecord} record */
export function writeDatabaseRecord(folder, { port, passwords }) {
  return writeKept(databaseRecordFile(folder), JSON.stringify({ port, passwords }, null, 2))
}

/** @returns {DatabaseRecord} */
export function newDatabaseRecord() {
  return { passwords: { superuser: randomSecret(), owner: randomSecret(), app: randomSecret() } }
}
