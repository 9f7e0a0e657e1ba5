import type { CardContext } from '@/components/reading/dossier/cards'
import type { Card } from '@/components/reading/share/card/card-type'
import { pictureOf } from '@/components/reading/share/card/picture'
import { localeOf } from '@/lib/ground/i18n/routing'
import { cardContext } from '../card-context'
import { fileAnswer, noSuchFile } from './answer'

/** The preview picture that `make` describes, in the language of the address; 404 where it describes none. */
export async function cardAnswer(
  segment: string,
  make: (context: CardContext) => Promise<Card | null>,
): Promise<Response> {
  const locale = localeOf(segment)
  const card = await make(await cardContext(locale))
  return card === null ? noSuchFile() : fileAnswer(await pictureOf(card), { 'content-type': 'image/png' })
}
