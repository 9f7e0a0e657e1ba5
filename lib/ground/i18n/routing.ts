/** The languages of the interface. English stands without a prefix in addresses, the others as their first segment. */
export const locales = ['en', 'fr', 'es', 'ar'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

/** Each language by its own name, for the language switch. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
}

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** Writing direction of the interface, and of any text whose language is known by its BCP 47 tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr'
}

/**
 * The address of a page in a language. `path` is the address without a language and starts with a slash:
 * `localePath('fr', '/rabat-2022-07-08/7c')` is `/fr/rabat-2022-07-08/7c`, `localePath('en', '/')` is `/`.
 */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** One page in every language, for `alternates.languages` of a page's metadata. */
export function languageAlternates(path: string): Record<Locale | 'x-default', string> {
  return {
    en: localePath('en', path),
    fr: localePath('fr', path),
    es: localePath('es', path),
    ar: localePath('ar', path),
    'x-default': localePath(defaultLocale, path),
  }
}

/** The language of an address segment. Every address reaches a page with a known one; anything else reads as the default. */
export function localeOf(segment: string): Locale {
  return isLocale(segment) ? segment : defaultLocale
}
