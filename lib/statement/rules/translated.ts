import { createHash } from 'node:crypto'
import {
  entryOf,
  kept,
  type ShownTranslation,
  TRANSLATED_FIELDS,
  type TranslatedField,
  type WithTranslations,
  type WordsIn,
} from './own-words'

/** SHA-256, in hexadecimal, of an original: of its language and its words. The database computes the same. */
export function originalHash({ text, language }: WordsIn): string {
  return createHash('sha256').update(`${language}\u001f${text}`, 'utf8').digest('hex')
}

/**
 * What is read of the translations of something, within the query that reads the thing itself: those into one language that readers see, the
 * newest first.
 *
 * @param language of the page; '' where what was written is to be shown as it is
 * @param fields only of these
 */
export function shownTranslations(language: string, fields: readonly TranslatedField[]) {
  return {
    where: {
      language,
      field: { in: [...fields] },
      OR: [{ state: 'published' as const }, { state: 'submitted' as const, shownAt: { not: null } }],
    },
    orderBy: [{ publishedAt: { sort: 'desc' as const, nulls: 'last' as const } }, { id: 'asc' as const }],
    select: {
      field: true,
      language: true,
      text: true,
      originalSha256: true,
      shownAt: true,
      publishedAt: true,
    } as const,
  }
}

/** A row that was read so. */
export type TranslationRow = {
  readonly field: TranslatedField
  readonly language: string
  readonly text: string
  readonly originalSha256: string
  readonly shownAt: Date | null
  readonly publishedAt: Date | null
}

/** The translation of exactly these words; undefined where there is none. One of an earlier wording is none. */
export function translationOf(
  rows: readonly TranslationRow[],
  field: TranslatedField,
  original: WordsIn | null,
): ShownTranslation | undefined {
  const ofField = rows.filter((row) => row.field === field)
  if (original === null || ofField.length === 0) return undefined
  const hash = originalHash(original)
  const row = ofField.find(({ originalSha256 }) => originalSha256 === hash)
  return row && shownOf(row, original)
}

function shownOf(
  { text, language, shownAt, publishedAt }: TranslationRow,
  original: WordsIn,
): ShownTranslation {
  const since = (publishedAt ?? shownAt)?.toISOString() ?? ''
  return { text, language, original, since, isReviewed: publishedAt !== null }
}

/** The translations of a thing's texts, by field. @param originals what it says, in its own language */
export function translatedWith(
  rows: readonly TranslationRow[],
  originals: Readonly<Partial<Record<TranslatedField, WordsIn | null>>>,
): WithTranslations {
  return kept(
    TRANSLATED_FIELDS.flatMap((field) =>
      entryOf(field, translationOf(rows, field, originals[field] ?? null)),
    ),
  )
}
