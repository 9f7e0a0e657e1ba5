// What a Suivi signs and encrypts with: given by the operator, or made once and kept in the data folder.
import { randomBytes, scryptSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { newSigningKey, publicKeyOf, readSigningKey } from '../../lib/ground/platform/ed25519-key.mjs'
import { codeOf, Failure } from '../failure.mjs'
import { projectFolder } from '../program.mjs'
import { keptText, randomSecret, readKept } from './data-folder.mjs'
import { secretFile, signingKeyFile } from './keys.mjs'

/** What is said where the database was served with another one before, by the name that its fingerprint is kept under. */
const DIFFERENT = {
  sessions:
    'sessions are signed with another secret than when this database was last served: who signed in there has to sign in again. Where another Suivi serves it, give both the same SUIVI_SECRET.',
  forms:
    'forms are encrypted with another key than when this database was last served: what is typed on pages from there cannot be sent here. Where another Suivi serves it, give both the same NEXT_SERVER_ACTIONS_ENCRYPTION_KEY.',
  record:
    'the record is signed with another key than when this database was last served: with the next act this key is listed after that one. Where another Suivi serves this database, give both the same SUIVI_SIGNING_KEY.',
}

/** The secret that signs sessions. */
export async function sessionSecret(settings, folder) {
  return settings.secret ?? keptText(secretFile(folder), randomSecret)
}

/** The key for Next's forms: kept, so that a build of a newer version understands pages of the one before. */
export async function formsKey(settings, folder) {
  return (
    settings.formsKey ?? keptText(path.join(folder, 'forms-key'), () => randomBytes(32).toString('base64'))
  )
}

/**
 * The key that signs the record. It lies beside the data and never in the database: who can write there cannot sign what they wrote.
 * @param {{ signingKey?: string }} settings
 * @param {string} folder
 * @param {{ ownerUrl: string }} database
 * @param {{ signs: boolean }} options whether one is made where there is none, and nothing was signed yet
 */
export async function recordKey(settings, folder, database, { signs }) {
  if (settings.signingKey) return settings.signingKey
  const file = signingKeyFile(folder)
  const kept = await readKept(file)
  if (kept) return requireReadable(kept, file)
  if (!signs) return undefined
  if (await isSigned(database.ownerUrl)) {
    throw new Failure(
      `The record was signed with a key that is not in ${file}: put your copy of it there, or a new key as docs/operating.md says under "A new key".`,
    )
  }
  return keptText(file, newSigningKey)
}

function requireReadable(kept, file) {
  try {
    readSigningKey(kept)
    return kept
  } catch {
    throw new Failure(
      `${file} is damaged: it is no Ed25519 private key any more. Put your copy of it there, or a new key as docs/operating.md says under "A new key".`,
    )
  }
}

async function isSigned(ownerUrl) {
  const { withConnection } = await import('../database/postgres-client.mjs')
  const { rows } = await withConnection(ownerUrl, (client) =>
    client.query('SELECT EXISTS (SELECT FROM signed_heads) AS signed'),
  )
  return rows[0].signed
}

/** The key that the site was built with: it goes into the names of its forms. Nothing where there is no build. */
export async function builtFormsKey() {
  const file = path.join(projectFolder, '.next', 'server', 'server-reference-manifest.json')
  try {
    return JSON.parse(await readFile(file, 'utf8')).encryptionKey
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Compares what this Suivi signs and encrypts with to what the database was last served with, and keeps the new fingerprints.
 * @param {string} ownerUrl
 * @param {{ sessions: string, forms?: string, record?: string }} secrets those that are absent are not compared
 * @returns {Promise<string[]>} a sentence for each that differs
 */
export async function compareSecrets(ownerUrl, { sessions, forms, record }) {
  const { withConnection } = await import('../database/postgres-client.mjs')
  return withConnection(ownerUrl, async (client) => {
    const different = []
    // A key can be written in several ways; its public half in one.
    const key = record && publicKeyOf(readSigningKey(record))
    for (const [name, secret] of Object.entries({ sessions, forms, record: key })) {
      if (secret && (await isReplaced(client, name, fingerprintOf(secret)))) different.push(name)
    }
    return different.map((name) => `Warning: ${DIFFERENT[name]}`)
  })
}

/** Slow to make, so that a short secret cannot be found by trying. */
function fingerprintOf(secret) {
  return scryptSync(secret, 'suivi: fingerprint of a shared secret', 18).toString('base64url')
}

async function isReplaced(client, name, fingerprint) {
  const { rows } = await client.query('SELECT fingerprint FROM shared_secrets WHERE name = $1', [name])
  const known = rows[0]?.fingerprint
  if (known === fingerprint) return false
  await client.query(
    `INSERT INTO shared_secrets (name, fingerprint) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET fingerprint = EXCLUDED.fingerprint, since = now()`,
    [name, fingerprint],
  )
  return known !== undefined
}
