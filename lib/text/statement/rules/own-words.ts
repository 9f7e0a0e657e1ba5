import { isBy } from '@/lib/ground/platform/day'

/**
 * What of our own words is translated: a title and why a force of an item, its tests and what would show them, what a judgement and its citations
 * say; what a statement is called, where it was made, who speaks for its parties and which other bodies it makes responsible; and the summary of a
 * source.
 */
export const TRANSLATED_FIELDS = [
  'title',
  'why_this_force',
  'test_says',
  'test_shown_by',
  'in_short',
  'in_short_whole',
  'rationale',
  'shows',
  'represented_by',
  'statement_title',
  'statement_short_title',
  'statement_place',
  'responsible',
  'summary',
] as const
export type TranslatedField = (typeof TRANSLATED_FIELDS)[number]

/** Of which several texts may stand at one place: which of them a translation is of, only the words say. */
export const SEVERAL_AT_A_PLACE: readonly TranslatedField[] = [
  'shows',
  'responsible',
  'test_says',
  'test_shown_by',
]

/** Of what our words are: of an item, of a statement where no item is named, or of a source of the library, which belongs to no one statement. */
export type SaidOf =
  | { readonly slug: string; readonly reference: string | null; readonly source: null }
  | { readonly slug: null; readonly reference: null; readonly source: string }

/** Words in their language, a BCP 47 tag. */
export type WordsIn = { readonly text: string; readonly language: string }

/** A translation that stands in the place of what it translates. */
export type ShownTranslation = WordsIn & {
  readonly original: WordsIn
  /** Since when readers see it as it is told here: an ISO moment. */
  readonly since: string
  /** Whether a second person has read it; what came with a dossier is shown before. */
  readonly isReviewed: boolean
  /** What stood in the same place before, and how it was told then; left out where nothing did. */
  readonly earlier?: ShownTranslation
}

/** What of something is shown in the page's language, by field: the rest stands as it was written. */
export type Translated = Readonly<Partial<Record<TranslatedField, ShownTranslation>>>

/** What a view carries of its translations; nothing where none is shown. */
export type WithTranslations = { readonly translated?: Translated }

/** Who speaks for the parties to a statement, in the page's language: those of whom that is translated, by their keys. */
export type Offices = readonly { readonly party: string; readonly translated: Translated }[]

/** Of translations, of each text, the one that readers saw at the end of a day, YYYY-MM-DD in UTC. */
export function translatedBy(translated: Translated | undefined, day: string): WithTranslations {
  return kept(TRANSLATED_FIELDS.flatMap((field) => entryOf(field, shownBy(translated?.[field], day))))
}

/** Who spoke for the parties, as readers saw it translated at the end of a day. */
export function officesBy(offices: Offices, day: string): Offices {
  return offices.flatMap(({ party, translated: ever }) => {
    const { translated } = translatedBy(ever, day)
    return translated ? [{ party, translated }] : []
  })
}

/** Of a translation, or of those that stood before it, the one that readers saw at the end of a day; undefined where they saw none. */
export function shownBy(
  translation: ShownTranslation | undefined,
  day: string,
): ShownTranslation | undefined {
  if (translation === undefined || isBy(day, translation.since)) return translation
  return shownBy(translation.earlier, day)
}

/** When readers came to see each of the translations, and those that stood before them: ISO moments. */
export function sincesOf(translated: Translated | undefined): readonly string[] {
  return TRANSLATED_FIELDS.flatMap((field) => sinceEach(translated?.[field]))
}

/** The same of one. */
export function sinceEach(translation: ShownTranslation | undefined): readonly string[] {
  return translation ? [translation.since, ...sinceEach(translation.earlier)] : []
}

/** A field with its translation. */
export type Entry = readonly [TranslatedField, ShownTranslation]

/** What a view keeps of a field's translation. */
export function entryOf(field: TranslatedField, shown: ShownTranslation | undefined): Entry[] {
  return shown ? [[field, shown]] : []
}

/** The translations of several fields, for a view. */
export function kept(entries: readonly Entry[]): WithTranslations {
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
