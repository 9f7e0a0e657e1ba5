import 'server-only'
import type { Locale } from '@/lib/ground/i18n/routing'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findHouseTexts } from '../data/house-texts'
import { textIn } from '../rules/in-language'
import type { HouseText } from '../types'

/** The names of this site alone, a part of every reading page: no other text makes one anew. */
const loadNames = remembered(
  'house-names',
  () => [tagOf.houseName],
  () => findHouseTexts('name'),
)

/** What this site is called, for a page in a language; null where nobody said it. */
export async function loadHouseName(locale: Locale): Promise<HouseText | null> {
  return textIn(await loadNames(), 'name', locale)
}

/** The software, which names a site that nobody gave a name. */
const SOFTWARE = 'Suivi'

/** What this site is called in titles, previews and feeds for a language. */
export async function loadSiteName(locale: Locale): Promise<string> {
  return (await loadHouseName(locale))?.body ?? SOFTWARE
}
