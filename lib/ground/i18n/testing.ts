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
  ar: {
    'a comma, semicolon or question mark of another script': /[\u0621-\u0652»)] ?[,;?]/,
    'a web address that the sentence around it turns round': /(?<!\u2066[^\u2069]*)https?:\/\//,
    // A comma parts decimals in Morocco.
    'a number that may break, or be read as another': /\d \d{3}(?!\d)|(?<!\b0)(?<=\d),\d{3}(?!\d)/,
    'a particle without its word': /(^|\s)[بكل]ـ(\s(?!\u2066)|$)/,
    'a word without the shadda that it has elsewhere': /تحقق|القراء(?!ة)|محلل|تعهد|تغير|يسمي|تولاه/,
    'a quotation mark of another language, but for those to be typed': /"(?!…)(?<!…")|[“”]/,
    'an ellipsis with a space, or of three signs': /\s…|\.{3}/,
  },
}

/** What is wrong with the signs of a text, if anything. */
export function slipsOf(locale: Locale, text: string): string[] {
  return Object.entries(slips[locale]).flatMap(([what, pattern]) => (pattern.test(text) ? [what] : []))
}
