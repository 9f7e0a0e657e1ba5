// Makes one backup of a database into one file.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../failure.mjs'
import { projectFolder } from '../program.mjs'
import { writeBackupFile } from './file.mjs'
import { withSnapshot } from './snapshot.mjs'

/**
 * @param {{ ownerUrl: string, file: string, secret?: string }} what `secret`: the one whose name the backup is to carry
 * @returns {Promise<{ about: any, bytes: number }>}
 * @throws Failure where there is such a file already
 */
export async function makeBackup({ ownerUrl, file, secret }) {
  if (existsSync(file)) throw new Failure(`${file} is there already: name another file.`)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 }).catch(refuseFolder(file))
  const { version } = JSON.parse(await readFile(path.join(projectFolder, 'package.json'), 'utf8'))
  const made = {}
  await withSnapshot(ownerUrl, async (about, content) => {
    made.about = { suivi: version, ...about, ...(secret && { secret: secretId(secret) }) }
    await writeBackupFile(file, made.about, content).catch(refuseFolder(file))
  })
  return { about: made.about, bytes: (await stat(file)).size }
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
