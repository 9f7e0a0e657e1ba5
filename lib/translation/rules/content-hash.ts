import { createHash } from 'node:crypto'
import type { Place } from '../types'

/** What a translation says and of what. */
export type TranslationSaid = Place & {
  readonly statementId: string
  /** Null for what is said of a party. */
  readonly commitmentId: string | null
  readonly language: string
  readonly originalSha256: string
  readonly text: string
}

/** SHA-256, in hexadecimal, of what a translation says and of what, in UTF-8: what a reviewer approves. The database computes the same. */
export function contentHash({
  statementId,
  commitmentId,
  partyKey,
  lineId,
  field,
  language,
  originalSha256,
  text,
}: TranslationSaid): string {
  const about = commitmentId ?? `${statementId}/${partyKey}`
  const said = [about, lineId ?? '', field, language, originalSha256, text].join('\u001f')
  return createHash('sha256').update(said, 'utf8').digest('hex')
}
