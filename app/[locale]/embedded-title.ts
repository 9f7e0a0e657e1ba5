import { getTranslations } from 'next-intl/server'
import { itemTitle } from '@/components/commitment/item-title'
import type { EmbeddedShown } from '@/lib/dossier/types'
import type { Locale } from '@/lib/i18n/routing'
import { shortTitleIn } from '@/lib/statement/rules/names-by-language'

/** What a card is called, in the page's language: the frame that shows it, its document, and what is told of it to programs. */
export async function embeddedTitle(card: EmbeddedShown, locale: Locale): Promise<string> {
  const { statement } = 'dossier' in card.shown ? card.shown.dossier : card.shown
  const title = shortTitleIn(statement, locale).text
  if (!('dossier' in card.shown)) return title
  return `${itemTitle(await getTranslations({ locale }), card.shown.item)} · ${title}`
}
