import type { Locale } from './routing'

/** What parts two words of one line: ", " or the comma that Arabic has. For words that a sentence joins see `formatList`. */
export function commaIn(locale: Locale): string {
  return locale === 'ar' ? '، ' : ', '
}

/** What stands between a label and its value: French keeps the two together with a space that does not break. */
export function colonIn(locale: Locale): string {
  return locale === 'fr' ? '\u00a0: ' : ': '
}
