// A short address says no language: it leads to the page in the one that the reader's browser asks for. No header
// decides the language of anything else that is read; pages have theirs in their address.

/** Like those of lib/ground/i18n/routing.ts; the first is that of addresses without one. */
const LANGUAGES = ['en', 'fr', 'es', 'ar']

/** A short address: of a page, of a page on a day, or a private link. Who types a language before it is led in that one. */
const SHORT = /^(\/(?:fr|es|ar))?\/(?:c\/[^/?#]+(?:\/\d{4}-\d\d-\d\d)?|s\/[^/?#]+)(?=[?#]|$)/

/**
 * Asks for the page of a short address in the reader's language. To be done before anything is looked up by the address.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {boolean} whether the answer is to be told from those in other languages: it is kept by the address with its language
 */
export function askInReadersLanguage(request) {
  const { url = '/', headers } = request
  const short = SHORT.exec(url)
  if (!short) return false
  const language = languageFor(headers['accept-language'])
  if (short[1] === undefined && language !== LANGUAGES[0]) request.url = `/${language}${url}`
  return true
}

/**
 * The language of ours that a browser likes best; English where it likes none of them.
 *
 * @param {string} [accepted] `Accept-Language` (RFC 9110, 12.5.4): `fr-MA, ar;q=0.8, *;q=0.1`
 */
export function languageFor(accepted = '') {
  const liked = accepted
    .slice(0, MOST_UNITS)
    .split(',')
    .map((part) => {
      const [range = '', ...more] = part.split(';').map((each) => each.trim().toLowerCase())
      const weight = /^q=([01](?:\.\d{0,3})?)$/.exec(more.find((each) => each.startsWith('q=')) ?? 'q=1')
      return { language: range.split('-')[0], weight: Number(weight?.[1] ?? 0) }
    })
    .filter(({ language, weight }) => weight > 0 && LANGUAGES.includes(language ?? ''))
    .sort((one, other) => other.weight - one.weight)
  return liked[0]?.language ?? 'en'
}

/** More than any browser sends. */
const MOST_UNITS = 500
