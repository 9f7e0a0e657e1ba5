// Days as the readers of each language write them. It is here, and not with the other formats (lib/i18n/format.ts), since the server writes
// the day into pages that are kept for many days (day-states.mjs).

/**
 * British order, Western digits. Arabic has two families of month names in the region that a statement speaks of; those that Morocco alone
 * uses (غشت, دجنبر) would be one party's, and readers east of Tunisia do not know them, so the names of standard Arabic stand.
 */
export const conventions = /** @type {const} */ ({
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ar: 'ar-u-nu-latn',
})

/** @typedef {keyof typeof conventions} Language */
/** @typedef {'short' | 'long'} Length */

/** Formats are dear to make and a page writes dozens of dates, so each is made once: there are a dozen of them. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map()

/** @param {Language} language @param {Intl.DateTimeFormatOptions} options */
export function dateFormat(language, options) {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(conventions[language], options)
  formats.set(key, format)
  return format
}

/**
 * A day in words: "24 Oct 2025" (long: "24 October 2025"), in UTC.
 *
 * @param {Language} language @param {Date} day @param {Length} length
 */
export function dayInWords(language, day, length) {
  const shown = dateFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: length,
    day: 'numeric',
  }).format(day)
  // French counts the first day of a month and names the others.
  return language === 'fr' ? shown.replace(/^1 /, '1er ') : shown
}
