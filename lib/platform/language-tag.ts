/** What a language is named by, as BCP 47 has it: `ar`, `fr`, `pt-BR`. That there is such a language is not asked. */
export const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** A language without script or region, as the key of a rendering begins with one: `fr` of `fr-1`. */
export const primaryLanguage = /^[a-z]{2,3}$/
