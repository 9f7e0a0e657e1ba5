import { createHash } from 'node:crypto'
import type { SearchSaid } from '../types'

/** Parts the fields: a character that no field can hold. */
const SEPARATOR = '\u001f'

/**
 * SHA-256, in hexadecimal, of what a logged search says, in UTF-8: what a reviewer approves. Of what came with a dossier that is also what came of it,
 * its further languages and items. The database computes the same (`logged_search_sha256`).
 */
export function contentHash(said: SearchSaid): string {
  const { place, address, language, day, words, found, outcome, furtherLanguages, alsoOn } = said
  const brought =
    outcome === null
      ? []
      : [outcome.text, outcome.language, furtherLanguages.join(' '), alsoOn.toSorted(byUnits).join(' ')]
  const text = [place, address ?? '', language ?? '', day, words, found?.id ?? '', ...brought].join(SEPARATOR)
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
