/** How a language is written, as BCP 47 has it: `ar`, `fr`, `pt-BR`. */
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/**
 * Whether a language is written so that it can be named. That there is such a language is not asked, nor whether anybody here reads it; but
 * one that no browser takes for a tag, as `fr-ab-cd` with two regions, could stand on no page.
 */
export function isLanguageTag(text: string): boolean {
  return languageTag.test(text) && nameOfLanguage('en', text) !== null
}

/** The name of a language in another; null where its tag is none. One that has no name is named by its tag. */
export function nameOfLanguage(locale: string, tag: string): string | null {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    return null
  }
}

/** A language without script or region, as the key of a rendering begins with one: `fr` of `fr-1`. */
export const primaryLanguage = /^[a-z]{2,3}$/
