// Makes one backup of a database into one file.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { withConnection } from '../database/postgres-client.mjs'
import { Failure, messageOf, NoRoom } from '../failure.mjs'
import { projectFolder } from '../program.mjs'
import { writeBackupFile } from './file.mjs'
import { withSnapshot } from './snapshot.mjs'

/**
 * @param {{ ownerUrl: string, file: string, secret?: string }} what `secret`: the one whose name the backup is to carry
 * @returns {Promise<{ about: any, bytes: number }>}
 * @throws Failure where there is such a file already; `NoRoom` where the disk has none for it: what was written of it is removed
 */
export async function makeBackup({ ownerUrl, file, secret }) {
  if (existsSync(file)) throw new Failure(`${file} is there already: name another file.`)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 }).catch(refuseFolder(file))
  const { version } = JSON.parse(await readFile(path.join(projectFolder, 'package.json'), 'utf8'))
  const made = {}
  await withSnapshot(ownerUrl, async (about, content) => {
    made.about = { suivi: version, ...about, ...(secret && { secret: secretId(secret) }) }
    await writeBackupFile(file, made.about, content).catch(refuseFolder(file))
  }).catch(sayHowLarge(ownerUrl))
  return { about: made.about, bytes: (await stat(file)).size }
}

/** Beside what there was no room for, how much the database takes: the most that a backup may need. */
function sayHowLarge(ownerUrl) {
  return async (error) => {
    if (!(error instanceof NoRoom)) throw error
    const megabytes = await withConnection(ownerUrl, async (client) => {
      const { rows } = await client.query('SELECT pg_database_size(current_database())::float8 AS bytes')
      return Math.ceil(rows[0].bytes / 1_000_000)
    })
    throw new NoRoom(`${messageOf(error)} The database takes ${megabytes} MB, before it is compressed.`)
  }
}

/** Says which secret a site had, and nothing of the secret itself. */
export function secretId(secret) {
  return createHash('sha256').update(`Suivi backup\n${secret}`).digest('hex').slice(0, 16)
}

function refuseFolder(file) {
  const reasons = {
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    EROFS: 'it is on a read-only disk',
    ENOTDIR: 'a part of its path is a file',
  }
  return (error) => {
    if (!reasons[error.code]) throw error
    throw new Failure(`The backup cannot be written to ${file}: ${reasons[error.code]}.`)
  }
}
