import type { useTranslations } from 'next-intl'
import { itemTitle } from '@/components/text/commitment/item-title'
import type { EmbeddedShown } from '@/lib/reading/dossier/types'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'

/** What a card is called, in the page's language: the frame that shows it, its document, and what is told of it to programs. */
export function embeddedTitle(
  t: ReturnType<typeof useTranslations<never>>,
  { shown }: EmbeddedShown,
  locale: string,
): string {
  if (!('dossier' in shown)) return shortTitleIn(shown.statement, locale).text
  return `${itemTitle(t, shown.item)} · ${shortTitleIn(shown.dossier.statement, locale).text}`
}
