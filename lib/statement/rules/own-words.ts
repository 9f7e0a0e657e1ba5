import { createHash } from 'node:crypto'
import { isBy } from '@/lib/platform/day'

/** What of our own words is translated: a title and why a force of an item, and what a judgement says. */
export const TRANSLATED_FIELDS = [
  'title',
  'why_this_force',
  'in_short',
  'in_short_whole',
  'rationale',
] as const
export type TranslatedField = (typeof TRANSLATED_FIELDS)[number]

/** Words in their language, a BCP 47 tag. */
export type WordsIn = { readonly text: string; readonly language: string }

/** A translation that stands in the place of what it translates. */
export type ShownTranslation = WordsIn & {
  readonly original: WordsIn
  /** Since when readers see it: an ISO moment. */
  readonly since: string
  /** Whether a second person has read it; what came with a dossier is shown before. */
  readonly isReviewed: boolean
}

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

/** What of something is shown in the page's language, by field: the rest stands as it was written. */
export type Translated = Readonly<Partial<Record<TranslatedField, ShownTranslation>>>

/** What a view carries of its translations; nothing where none is shown. */
export type WithTranslations = { readonly translated?: Translated }

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

/** Of translations those that readers saw at the end of a day, YYYY-MM-DD in UTC. */
export function translatedBy(translated: Translated | undefined, day: string): WithTranslations {
  const shown = TRANSLATED_FIELDS.flatMap((field) => entryOf(field, translated?.[field]))
  return kept(shown.filter(([, { since }]) => isBy(day, since)))
}

type Entry = readonly [TranslatedField, ShownTranslation]

function entryOf(field: TranslatedField, shown: ShownTranslation | undefined): Entry[] {
  return shown ? [[field, shown]] : []
}

function kept(entries: readonly Entry[]): WithTranslations {
  return entries.length === 0 ? {} : { translated: Object.fromEntries(entries) }
}

type Titled = WithTranslations & { readonly title: string; readonly titleLanguage: string }

/** Something with its title in the page's language, where it was translated. */
export function titledIn<View extends Titled>(view: View): View {
  const title = view.translated?.title
  return title ? { ...view, title: title.text, titleLanguage: title.language } : view
}

/** The same at the end of a day: with the title as it was written where no translation of it was shown yet. */
export function titledBy<View extends Titled>(view: View, day: string): View {
  const { translated, ...rest } = view
  const title = translated?.title?.original
  const written = title ? { ...rest, title: title.text, titleLanguage: title.language } : rest
  return titledIn({ ...written, ...translatedBy(translated, day) } as View)
}

/** Words as a page shows them: their translation with it, where there is one, else as they were written. */
export function inPlace(
  original: WordsIn,
  translation: ShownTranslation | undefined,
): WordsIn & { readonly translation?: ShownTranslation } {
  return translation ? { text: translation.text, language: translation.language, translation } : original
}
