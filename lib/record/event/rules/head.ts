import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { publicKeyOf } from '@/lib/ground/platform/ed25519-key.mjs'

/** The newest link of the record at a moment, as it is signed. */
export type Head = {
  /** ISO time of the signing. */
  readonly at: string
  /** The link of the event at `position`: it stands for every event up to it. */
  readonly hash: string
  /** The id of the key that signed. */
  readonly key: string
  /** The number of the newest event, and so, since numbers have no gap, how many events there are. */
  readonly position: number
}

export type SignedHead = Head & {
  /** Ed25519 over `headText`, in base64. */
  readonly signature: string
}

/** A public key of ours. `signature` is its own, over itself and the key before it. */
export type ListedKey = {
  /** The first 16 hexadecimal digits of the SHA-256 of the key (SubjectPublicKeyInfo, DER). */
  readonly id: string
  /** SubjectPublicKeyInfo, DER, in base64. */
  readonly publicKey: string
  /** ISO time: when it was first used. */
  readonly since: string
  readonly previous: string | null
  readonly signature: string
}

/** What of a head is signed: canonical JSON, keys in order, no spaces. */
export function headText({ at, hash, key, position }: Head): string {
  return JSON.stringify({ at, hash, key, position })
}

/** Signs the newest link. */
export function signHead(privateKey: KeyObject, newest: Pick<Head, 'at' | 'hash' | 'position'>): SignedHead {
  const head = { ...newest, key: keyIdOf(privateKey) }
  return { ...head, signature: signatureOf(privateKey, headText(head)) }
}

/** Whether a head carries the signature of this very key. */
export function isHeadSignedBy(key: Pick<ListedKey, 'id' | 'publicKey'>, head: SignedHead): boolean {
  return head.key === key.id && isSigned(key.publicKey, headText(head), head.signature)
}

/** What of a key is signed: itself, since when, and the key before it in full, so that nobody can put another in its place. */
export function keyText(key: Omit<ListedKey, 'signature'>, previousPublicKey: string | null): string {
  const { id, previous, publicKey, since } = key
  return JSON.stringify({ key: id, previous, previousPublicKey, publicKey, since })
}

/** The public part of a private key, as it is listed from now on. */
export function listKey(
  privateKey: KeyObject,
  since: string,
  previous: Pick<ListedKey, 'id' | 'publicKey'> | null,
): ListedKey {
  const key = {
    id: keyIdOf(privateKey),
    publicKey: publicKeyOf(privateKey),
    since,
    previous: previous?.id ?? null,
  }
  return { ...key, signature: signatureOf(privateKey, keyText(key, previous?.publicKey ?? null)) }
}

/** Whether a key itself vouches for what is listed of it and of the key before it. */
export function isListedByItself(
  key: ListedKey,
  previous: Pick<ListedKey, 'id' | 'publicKey'> | null,
): boolean {
  return (
    key.id === idOfPublicKey(key.publicKey) &&
    key.previous === (previous?.id ?? null) &&
    isSigned(key.publicKey, keyText(key, previous?.publicKey ?? null), key.signature)
  )
}

export function keyIdOf(key: KeyObject): string {
  return idOfPublicKey(publicKeyOf(key))
}

/** The id of a public key given in base64. */
export function idOfPublicKey(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16)
}

/** A public key in PEM, as openssl reads it. */
export function pemOf(publicKey: string): string {
  const lines = publicKey.match(/.{1,64}/g) ?? []
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n')
}

function signatureOf(privateKey: KeyObject, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64')
}

function isSigned(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return (
      key.asymmetricKeyType === 'ed25519' &&
      verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))
    )
  } catch {
    // What cannot be read as a key was not made with one.
    return false
  }
}
