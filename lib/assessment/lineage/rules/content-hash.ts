import { createHash } from 'node:crypto'
import type { LinkContent } from '../types'

/** Parts the fields: a character that no field can hold. */
const SEPARATOR = '\u001f'

/** SHA-256, in hexadecimal, of what a link says, in UTF-8: what a reviewer approves. The database computes the same. */
export function contentHash({ kind, quote, locator, why, whyLanguage }: LinkContent): string {
  const text = [kind, quote, locator ?? '', whyLanguage, why].join(SEPARATOR)
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
