import type { WordsIn } from './own-words'

/** A name in several languages, as the database keeps it: by language, none of them sure to be there. */
export type NamesByLanguage = Readonly<Record<string, string>>

/** What is said in the language of its base, unless in another. */
type OfBase = { readonly base: { readonly language: string } }

/**
 * The name in a language, where the data has one.
 *
 * @param said as it was read; what is no name by language says nothing
 */
export function nameIn(said: unknown, language: string): string | null {
  if (typeof said !== 'object' || said === null || Array.isArray(said) || !Object.hasOwn(said, language))
    return null
  const name: unknown = (said as Record<string, unknown>)[language]
  return typeof name === 'string' && name !== '' ? name : null
}

/** The language in which everything that is said by language is said. */
const IN_ANY_CASE = 'en'

/** What is said by language, in one of them where it is said there; else in English, which such sentences always have. */
export function saidIn(said: unknown, language: string): WordsIn {
  const text = nameIn(said, language)
  return text === null ? { text: nameIn(said, IN_ANY_CASE) ?? '', language: IN_ANY_CASE } : { text, language }
}

/** Names, or other texts, by language, as far as they are such. @param said as it was read */
export function textsByLanguage(said: unknown): NamesByLanguage {
  if (typeof said !== 'object' || said === null) return {}
  return Object.fromEntries(
    Object.keys(said).flatMap((language) => {
      const text = nameIn(said, language)
      return text === null ? [] : [[language, text] as const]
    }),
  )
}

/** What a statement is called in short, in a language where the data has it; else in that of the base. */
export function shortTitleIn(
  { shortTitle, shortTitles, base }: OfBase & { readonly shortTitle: string; readonly shortTitles?: unknown },
  language: string,
): WordsIn {
  return nameOr(shortTitles, language, { text: shortTitle, language: base.language })
}

/** What a statement is called, in a language where the data has it; else in that of the base. */
export function titleIn(
  { title, titles, base }: OfBase & { readonly title: string; readonly titles?: unknown },
  language: string,
): WordsIn {
  return nameOr(titles, language, { text: title, language: base.language })
}

/** The parties of a statement by name, in a language where the data has all of them; else in that of the base. */
export function partyNamesIn(
  {
    parties,
    base,
  }: OfBase & { readonly parties: readonly { readonly name: string; readonly names?: unknown }[] },
  language: string,
): { readonly names: readonly string[]; readonly language: string } {
  const known = parties.map(({ names }) => nameIn(names, language))
  const all = known.filter((name) => name !== null)
  return all.length === parties.length
    ? { names: all, language }
    : { names: parties.map(({ name }) => name), language: base.language }
}

/** Where a statement was made, in a language where the data has it; else in that of the base. */
export function placeIn(
  { place, places, base }: OfBase & { readonly place: string; readonly places?: unknown },
  language: string,
): WordsIn {
  return nameOr(places, language, { text: place, language: base.language })
}

function nameOr(said: unknown, language: string, given: WordsIn): WordsIn {
  const known = nameIn(said, language)
  return known === null ? given : { text: known, language }
}
