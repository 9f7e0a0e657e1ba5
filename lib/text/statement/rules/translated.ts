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
 * What is read of the translations of something, within the query that reads the thing itself: those into one language that readers see.
 *
 * @param language of the page; '' where what was written is to be shown as it is; null for those into every language
 * @param fields only of these
 */
export function shownTranslations(language: string | null, fields: readonly TranslatedField[]) {
  return {
    where: {
      ...(language !== null && { language }),
      field: { in: [...fields] },
      OR: [{ state: 'published' as const }, { state: 'submitted' as const, shownAt: { not: null } }],
    },
    orderBy: { id: 'asc' as const },
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

/** The translation of exactly these words, with those that stood before it; undefined where there is none. One of an earlier wording is none. */
export function translationOf(
  rows: readonly TranslationRow[],
  field: TranslatedField,
  original: WordsIn | null,
): ShownTranslation | undefined {
  const ofField = rows.filter((row) => row.field === field)
  if (original === null || ofField.length === 0) return undefined
  const hash = originalHash(original)
  return standingOf(ofField.filter(({ originalSha256 }) => originalSha256 === hash))
    .reverse()
    .reduce<ShownTranslation | undefined>((earlier, { row: { text, language }, since, isReviewed }) => {
      const shown = { text, language, original, since: since.toISOString(), isReviewed }
      return earlier ? { ...shown, earlier } : shown
    }, undefined)
}

type Moments = Pick<TranslationRow, 'shownAt' | 'publishedAt'>

/** A translation in the place of its original, since when, and whether it was reviewed by then. */
type Standing<Row extends Moments> = {
  readonly row: Row
  readonly since: Date
  readonly isReviewed: boolean
}

/**
 * Which of the translations of the same words stood in their place, the newest first: the one approved last, and before anything was approved
 * what came with a dossier. The first stands now.
 *
 * @param rows each of which readers see where none stands before it
 */
export function standingOf<Row extends Moments>(rows: readonly Row[]): Standing<Row>[] {
  const newestFirst = (a: Standing<Row>, b: Standing<Row>) => b.since.getTime() - a.since.getTime()
  const approved = rows
    .flatMap((row) => (row.publishedAt === null ? [] : [{ row, since: row.publishedAt, isReviewed: true }]))
    .sort(newestFirst)
  const first = approved.at(-1)?.since
  const unread = rows.flatMap((row) =>
    row.shownAt === null || (first && row.shownAt >= first)
      ? []
      : [{ row, since: row.shownAt, isReviewed: false }],
  )
  return [...approved, ...unread.sort(newestFirst)]
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
