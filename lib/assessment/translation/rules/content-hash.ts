import { createHash } from 'node:crypto'
import type { Place } from '../types'

/** What a translation says and of what. */
export type TranslationSaid = Place & {
  /** Null for what is said of a source. */
  readonly statementId: string | null
  /** Null for what is said of no item. */
  readonly commitmentId: string | null
  readonly sourceId: string | null
  readonly language: string
  readonly originalSha256: string
  readonly text: string
}

/** SHA-256, in hexadecimal, of what a translation says and of what, in UTF-8: what a reviewer approves. The database computes the same. */
export function contentHash({
  statementId,
  commitmentId,
  sourceId,
  partyKey,
  lineId,
  field,
  language,
  originalSha256,
  text,
}: TranslationSaid): string {
  const ofStatement = [statementId, partyKey].filter((part) => part !== null).join('/')
  const about = commitmentId ?? sourceId ?? ofStatement
  const said = [about, lineId ?? '', field, language, originalSha256, text].join('\u001f')
  return createHash('sha256').update(said, 'utf8').digest('hex')
}
