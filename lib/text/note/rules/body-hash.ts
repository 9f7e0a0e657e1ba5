import { createHash } from 'node:crypto'

/** SHA-256, in hexadecimal, of a note's words in UTF-8: what a reviewer approves. The database computes the same. */
export function bodyHash(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex')
}
