import { type Locale, locales } from '@/lib/ground/i18n/routing'
import type { HouseText, HouseTextKind } from '../types'

/**
 * The text that a page in a language shows: its own, else the first there is in the order of our languages, which the page names; null where
 * nobody said it in any.
 */
export function textIn(texts: readonly HouseText[], kind: HouseTextKind, locale: Locale): HouseText | null {
  const said = texts.filter((text) => text.kind === kind && text.body !== '')
  const [language] = [locale, ...locales].filter((each) => said.some((text) => text.language === each))
  return said.find((text) => text.language === language) ?? null
}
