import { createHash } from 'node:crypto'
import type { SearchSaid } from '../types'

/** Parts the fields: a character that no field can hold. */
const SEPARATOR = '\u001f'

/** SHA-256, in hexadecimal, of what a logged search says, in UTF-8: what a reviewer approves. The database computes the same. */
export function contentHash({ place, address, language, day, words, found }: SearchSaid): string {
  const text = [place, address ?? '', language, day, words, found?.id ?? ''].join(SEPARATOR)
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
