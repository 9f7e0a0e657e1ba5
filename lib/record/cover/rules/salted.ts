import { createHash, randomBytes } from 'node:crypto'

/** A salt: with it a hash of few words cannot be guessed. */
export function newSalt(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(16))
}

/** SHA-256 of a salt and some words, as the database makes it. */
export function saltedHash(salt: Uint8Array, words: string): string {
  return createHash('sha256').update(salt).update(words, 'utf8').digest('hex')
}
