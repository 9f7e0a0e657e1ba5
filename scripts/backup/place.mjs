// Where a backup is restored into: a place that is empty, or one that a restore left unfinished.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { findBinaries } from '../database/binaries.mjs'
import { chooseServerPlace } from '../database/server-place.mjs'
import { Failure } from '../failure.mjs'
import { readKept } from '../start/data-folder.mjs'
import { knownKeys, secretFile, signingKeyFile } from '../start/keys.mjs'
import { unfinishedRestore } from '../start/unfinished-restore.mjs'
import { secretId } from './make.mjs'

/**
 * @returns {Promise<boolean>} whether a restore was begun there before
 * @throws Failure where there is an embedded site; what a given database holds is seen in it
 */
export async function requireEmptyPlace(settings, folder) {
  if (await unfinishedRestore(folder)) return true
  if (settings.databaseUrl) return false
  const { data } = await chooseServerPlace(folder, await findBinaries())
  if (existsSync(data) || existsSync(path.join(folder, 'database.json'))) {
    throw new Failure(
      `There is a site in ${folder} already: nothing was changed. Restore into another folder, named in SUIVI_DATA.`,
    )
  }
  return false
}

/**
 * The keys that were kept apart, with their place. A secret is compared with the one that the backup was made with; whether the signing
 * key is the right one, verifying the record tells.
 *
 * @param {string | undefined} from a folder with `secret` and `signing-key.pem`, or with one of them
 * @returns {Promise<[file: string, text: string][]>}
 */
export async function keysToBring(from, settings, folder, about) {
  /** @type {[file: string, text: string][]} */
  const brought = []
  for (const file of from ? [secretFile(folder), signingKeyFile(folder)] : []) {
    const text = await readKept(path.join(from ?? '', path.basename(file)))
    const there = await readKept(file)
    if (text && there && there !== text)
      throw new Failure(`${file} is there already and is another one: nothing was changed.`)
    if (text) brought.push([file, text])
  }
  if (from && brought.length === 0)
    throw new Failure(`${from} holds neither secret nor signing-key.pem: name the folder with their copies.`)
  const { secret } = await knownKeys(settings, from ?? folder)
  if (about.secret && secret && secretId(secret) !== about.secret) {
    throw new Failure(
      'The secret is not the one that the backup was made with: give the right one, or none; without it everybody signs in again, and links that were sent to readers no longer open.',
    )
  }
  return brought
}
