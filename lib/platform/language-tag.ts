/** What a language is named by, as BCP 47 has it: `ar`, `fr`, `pt-BR`. That there is such a language is not asked. */
export const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
