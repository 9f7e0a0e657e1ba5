import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { ALL, findItemPart, type ItemPart, NOW } from '../data/item'

const loadWithin = remembered(
  'item',
  (slug, asked) => [tagOf.frame(slug), tagOf.item(slug, asked)],
  (slug: string, asked: string, language: string, within: string) =>
    findItemPart(slug, asked, language, within),
)

/** The record of one item as far as its page shows it now; null when no statement or item has that address. */
export function loadItemPart(slug: string, reference: string, language: string): Promise<ItemPart | null> {
  return loadWithin(slug, reference, language, NOW)
}

/** The same as far as its page showed it at the end of a day; of an item of which all is shown, all. */
export async function loadItemPartOf(
  slug: string,
  reference: string,
  language: string,
  day: string,
): Promise<ItemPart | null> {
  const part = await loadItemPart(slug, reference, language)
  return part === null || part.isWhole ? part : loadWithin(slug, reference, language, day)
}

/** All of the record of one item. */
export async function loadWholeItem(
  slug: string,
  reference: string,
  language: string,
): Promise<ItemPart | null> {
  const part = await loadItemPart(slug, reference, language)
  return part === null || part.isWhole ? part : loadWithin(slug, reference, language, ALL)
}
