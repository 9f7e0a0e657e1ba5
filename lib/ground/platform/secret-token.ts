import 'server-only'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from './env'

/** A new secret for a link: 256 random bits in 43 characters that need no escaping in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a link's secret: its SHA-256, as 64 hexadecimal digits. Enough for a secret of 256 random bits. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A name for a value that only this installation can compute: HMAC-SHA-256 with its secret, for what can be guessed. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`${purpose}\n${value}`).digest('hex')
}

/**
 * As `newToken`, for what a form makes. It is kept nowhere, so that it is made from the form's key, as only this installation can: the form sent again
 * gives the same one.
 *
 * @param what the form makes: of two kinds of form with one key neither knows the secret of the other
 */
export function secretOfForm(what: string, key: string | undefined): string {
  return key === undefined ? newToken() : Buffer.from(keyedHash(what, key), 'hex').toString('base64url')
}
