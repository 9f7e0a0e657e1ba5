// The Ed25519 key that signs the record: read from what an operator gives, or made the first time. It is never logged.
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'

/**
 * A private key given as PKCS #8: PEM, or its DER in base64 on one line.
 *
 * @param {string} given
 * @returns {import('node:crypto').KeyObject}
 * @throws Error in one sentence, without what was given
 */
export function readSigningKey(given) {
  const key = parse(given.trim())
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new Error('SUIVI_SIGNING_KEY is no Ed25519 private key (PKCS #8, as PEM or its base64).')
  return key
}

/**
 * The public half as the record lists it: SPKI, in base64.
 *
 * @param {import('node:crypto').KeyObject} key
 */
export function publicKeyOf(key) {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
}

/** A new key, as PEM. */
export function newSigningKey() {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString().trim()
}

/** @param {string} given */
function parse(given) {
  try {
    return given.startsWith('-----BEGIN')
      ? createPrivateKey(given)
      : createPrivateKey({ key: Buffer.from(given, 'base64'), format: 'der', type: 'pkcs8' })
  } catch {
    // Told in one sentence by whoever asked.
    return undefined
  }
}
