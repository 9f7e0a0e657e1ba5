import type { Locale } from './routing'

/** For tests only: what a language's signs must never look like in a text of ours, by what is wrong with it. */
const slips: Readonly<Record<Locale, Readonly<Record<string, RegExp>>>> = {
  en: {},
  fr: {
    'a sign that may begin a line': /\S [:;?!»]|« /,
    'a sign without its space': /[\p{L}\d)}>»][:;?!](?=\s|$)|«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/u,
    'a quotation mark or an apostrophe of another language': /["“”'‘]/,
    'a number that may break': /\d \d{3}(?!\d)/,
    'an ellipsis with a space, or of three signs': /\s…|\.{3}/,
  },
  es: {
    'a space before a sign': /\s[:;?!»,]|«\s/,
    'a question or an exclamation that nothing opens': /^[^¿]*\?|^[^¡]*!/,
    'a quotation mark or an apostrophe of another language': /["“”'‘]/,
    'a number that may break': /\d \d{3}(?!\d)/,
    'an ellipsis with a space, or of three signs': /\s…|\.{3}/,
  },
  ar: {},
}

/** What is wrong with the signs of a text, if anything. */
export function slipsOf(locale: Locale, text: string): string[] {
  return Object.entries(slips[locale]).flatMap(([what, pattern]) => (pattern.test(text) ? [what] : []))
}
