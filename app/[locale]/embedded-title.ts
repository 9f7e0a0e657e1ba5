import { getTranslations } from 'next-intl/server'
import { itemTitle } from '@/components/text/commitment/item-title'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { EmbeddedShown } from '@/lib/reading/dossier/types'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'

/** What a card is called, in the page's language: the frame that shows it, its document, and what is told of it to programs. */
export async function embeddedTitle(card: EmbeddedShown, locale: Locale): Promise<string> {
  const { statement } = 'dossier' in card.shown ? card.shown.dossier : card.shown
  const title = shortTitleIn(statement, locale).text
  if (!('dossier' in card.shown)) return title
  return `${itemTitle(await getTranslations({ locale }), card.shown.item)} · ${title}`
}
