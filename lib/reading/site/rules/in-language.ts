import { type Locale, locales } from '@/lib/ground/i18n/routing'
import { HOUSE_TEXTS, type HouseText, type HouseTextKind } from '../types'

/**
 * The text that a page in a language shows: its own, else the first there is in the order of our languages, which the page names; null where
 * nobody said it in any.
 */
export function textIn(texts: readonly HouseText[], kind: HouseTextKind, locale: Locale): HouseText | null {
  const said = texts.filter((text) => text.kind === kind && text.body !== '')
  const [language] = [locale, ...locales].filter((each) => said.some((text) => text.language === each))
  return said.find((text) => text.language === language) ?? null
}

/**
 * What nobody said in any language: readers are told of these what holds of any site.
 *
 * @param hasContact whether an address to write to is set beside the texts, which stands for one on contact
 */
export function unsaidOf(texts: readonly HouseText[], hasContact: boolean): HouseTextKind[] {
  return HOUSE_TEXTS.filter(
    (kind) =>
      !(kind === 'contact' && hasContact) && !texts.some((text) => text.kind === kind && text.body !== ''),
  )
}
