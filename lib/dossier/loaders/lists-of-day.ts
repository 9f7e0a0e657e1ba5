import 'server-only'
import { itemListOf } from '../rules/item-list'
import { overviewOf } from '../rules/overview'
import { sourceListOf } from '../rules/source-list'
import type { ItemList, SourceList } from '../types'
import { loadDossierOfState } from './as-of'
import type { OfDay } from './of-day'

/**
 * A part of the list of a statement's items at the end of a day.
 *
 * @param text what the address says of the day
 * @param after the reference of the item that the part follows; null for the list's beginning
 */
export async function loadItemListOf(
  slug: string,
  text: string,
  after: string | null,
  language: string,
): Promise<OfDay<ItemList> | null> {
  const found = await loadDossierOfState(slug, text, language)
  return found && { ...found, shown: found.shown && itemListOf(overviewOf(found.shown), after) }
}

/** The same of a statement's library. */
export async function loadSourceListOf(
  slug: string,
  text: string,
  after: string | null,
  language: string,
): Promise<OfDay<SourceList> | null> {
  const found = await loadDossierOfState(slug, text, language)
  return found && { ...found, shown: found.shown && sourceListOf(overviewOf(found.shown), after) }
}
