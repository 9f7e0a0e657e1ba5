// Days as the readers of each language write them. It is here, and not with the other formats (lib/ground/i18n/format.ts), since the server writes
// the day into pages that are kept for many days (day-states.mjs).

/** British order, Western digits. */
export const conventions = /** @type {const} */ ({
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ar: 'ar-u-nu-latn',
})

/**
 * The months as Morocco's institutions and press name them. Each language is written for one of its readers: English as in Britain, Spanish
 * as in Spain, Arabic for a reader in Rabat, as the dossier's Arabic texts and most of its Arabic sources are. They stand here since not every
 * browser knows `ar-MA`, and what a browser writes has to be what the server wrote.
 */
const moroccanMonths = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'ماي',
  'يونيو',
  'يوليوز',
  'غشت',
  'شتنبر',
  'أكتوبر',
  'نونبر',
  'دجنبر',
]

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
 * A date whose month is a word. @param {Language} language @param {Date} date @param {Intl.DateTimeFormatOptions} options
 */
function inWords(language, date, options) {
  const format = dateFormat(language, { timeZone: 'UTC', year: 'numeric', ...options })
  if (language !== 'ar') return format.format(date)
  return format
    .formatToParts(date)
    .map(({ type, value }) => (type === 'month' ? moroccanMonths[date.getUTCMonth()] : value))
    .join('')
}

/**
 * A month in words: "Oct 2025" (long: "October 2025"), in UTC.
 *
 * @param {Language} language @param {Date} month @param {Length} length
 */
export function monthInWords(language, month, length) {
  return inWords(language, month, { month: length })
}

/**
 * A day in words: "24 Oct 2025" (long: "24 October 2025"), in UTC.
 *
 * @param {Language} language @param {Date} day @param {Length} length
 */
export function dayInWords(language, day, length) {
  const shown = inWords(language, day, { month: length, day: 'numeric' })
  // French counts the first day of a month and names the others.
  return language === 'fr' ? shown.replace(/^1 /, '1er ') : shown
}

/**
 * A day in figures, as short as it can be: "8/7/22", in the order in which the language is read. Of a year that is not near all figures stand.
 *
 * @param {Language} language @param {Date} day
 */
export function dayInFigures(language, day) {
  const year = day.getUTCFullYear() < 2100 ? '2-digit' : 'numeric'
  return dateFormat(language, { timeZone: 'UTC', year, month: 'numeric', day: 'numeric' })
    .formatToParts(day)
    .map(({ type, value }) => (type === 'literal' || type === 'year' ? value : String(Number(value))))
    .join('')
}
