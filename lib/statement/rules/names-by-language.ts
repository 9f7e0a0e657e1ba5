/** A name in several languages, as the database keeps it: by language, none of them sure to be there. */
export type NamesByLanguage = Readonly<Record<string, string>>

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
