import { type NamesByLanguage, nameIn } from './names-by-language'
import { type ShownTranslation, shownBy } from './own-words'
import { type TranslationRow, translationOf } from './translated'

/** What a statement is called and where it was made, as translations of it name these. */
export const NAME_FIELDS = ['statement_title', 'statement_short_title', 'statement_place'] as const
type NameField = (typeof NAME_FIELDS)[number]

/** A name of a statement in a further language that was translated after the statement came in. */
export interface TranslatedName {
  readonly field: NameField
  readonly shown: ShownTranslation
  /** What came with the statement in that language, which stood there before; null where nothing did. */
  readonly brought: string | null
}

/** A statement as far as it is named, in the language of its base and in further ones. */
interface Named {
  readonly title?: string
  readonly titles?: unknown
  readonly shortTitle?: string
  readonly shortTitles?: unknown
  readonly place?: string
  readonly places?: unknown
  readonly translatedNames?: readonly TranslatedName[]
}

const AT = {
  statement_title: { given: 'title', further: 'titles' },
  statement_short_title: { given: 'shortTitle', further: 'shortTitles' },
  statement_place: { given: 'place', further: 'places' },
} as const

/**
 * A statement with its names as they are translated, each in the place of what came with the statement in the same language.
 *
 * @param rows its translations into every language that readers see
 * @param language of its base, in which it is named first
 */
export function withTranslatedNames<View extends Named>(
  view: View,
  rows: readonly TranslationRow[],
  language: string,
): View {
  const translatedNames = NAME_FIELDS.flatMap((field): TranslatedName[] => {
    const { given, further } = AT[field]
    const text = view[given]
    if (text === undefined) return []
    const languages = new Set(rows.filter((row) => row.field === field).map((row) => row.language))
    return [...languages].flatMap((into) => {
      const ofLanguage = rows.filter((row) => row.language === into)
      const shown = translationOf(ofLanguage, field, { text, language })
      return shown ? [{ field, shown, brought: nameIn(view[further], into) }] : []
    })
  })
  return translatedNames.length === 0 ? view : { ...named(view, translatedNames), translatedNames }
}

/** The same as it was named at the end of a day, YYYY-MM-DD in UTC. */
export function namesBy<View extends Named>(
  { translatedNames: ever = [], ...view }: View,
  day: string,
): View {
  const then = ever.flatMap((name) => {
    const shown = shownBy(name.shown, day)
    return shown ? [{ ...name, shown }] : []
  })
  const brought = { ...view, ...namesWith(view, ever, ({ brought: name }) => name) } as View
  return then.length === 0 ? brought : { ...named(brought, then), translatedNames: then }
}

/**
 * What a name of a statement is a translation of, and whether that was reviewed. Undefined where it is none, and where nobody knows: what came with a
 * statement may be what its parties call it in that language. Only a title that its text does not have was translated from the one given to it; it
 * is as reviewed as the statement.
 */
export function translatedName(
  view: Named & {
    readonly base: { readonly language: string }
    readonly titleGivenBy: string | null
    readonly brought?: unknown
  },
  field: NameField,
  language: string,
): Pick<ShownTranslation, 'original' | 'isReviewed'> | undefined {
  const known = view.translatedNames?.find((name) => name.field === field && name.shown.language === language)
  if (known) return known.shown
  const { title: text, titles, titleGivenBy } = view
  if (field !== 'statement_title' || titleGivenBy === null || text === undefined) return undefined
  if (language === view.base.language || nameIn(titles, language) === null) return undefined
  return { original: { text, language: view.base.language }, isReviewed: view.brought !== undefined }
}

function named<View extends Named>(view: View, names: readonly TranslatedName[]): View {
  return { ...view, ...namesWith(view, names, ({ shown }) => shown.text) }
}

/** The names in further languages with some of them said otherwise; null takes one away. */
function namesWith(
  view: Named,
  names: readonly TranslatedName[],
  said: (name: TranslatedName) => string | null,
): Partial<Record<'titles' | 'shortTitles' | 'places', NamesByLanguage>> {
  const changed = names.map(({ field }) => AT[field].further)
  return Object.fromEntries(
    [...new Set(changed)].map((further) => {
      const known = Object.entries(view[further] ?? {}) as [string, string][]
      const others = names
        .filter(({ field }) => AT[field].further === further)
        .map((name) => [name.shown.language, said(name)] as const)
      const all = new Map<string, string | null>([...known, ...others])
      return [further, Object.fromEntries([...all].filter(([, name]) => name !== null))]
    }),
  )
}
