import type { Metadata } from 'next'
import { type Locale, languageAlternates, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'

/** A page's own address and the same page in every language, for search engines. `path` is the address without a language. */
export function alternatesOf(locale: Locale, path: string): Metadata['alternates'] {
  const languages = Object.entries(languageAlternates(path)).map(([language, address]) => [
    language,
    publicAddress(address),
  ])
  return {
    canonical: publicAddress(localePath(locale, path)),
    languages: Object.fromEntries(languages),
  }
}
