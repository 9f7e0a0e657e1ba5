// The two keys of a site: what signs its sessions, and what signs its record. Given in the environment, or kept in the data folder.
import path from 'node:path'
import { readKept } from './data-folder.mjs'

/** Signs sessions, and names what can be guessed; see `SUIVI_SECRET`. */
export function secretFile(folder) {
  return path.join(folder, 'secret')
}

/** Signs the record; see `SUIVI_SIGNING_KEY`. */
export function signingKeyFile(folder) {
  return path.join(folder, 'signing-key.pem')
}

/**
 * The keys that there are; none is made.
 *
 * @param {{ secret?: string, signingKey?: string }} settings
 * @param {string} folder
 */
export async function knownKeys(settings, folder) {
  return {
    secret: settings.secret ?? (await readKept(secretFile(folder))),
    signingKey: settings.signingKey ?? (await readKept(signingKeyFile(folder))),
  }
}
