import 'server-only'
import type { Locale } from '@/lib/ground/i18n/routing'
import { partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { countAwaiting, findTranslationPlaces, findTranslationsNamed } from '../data/desk'
import { firstShown } from '../rules/first-shown'

/**
 * The part of the desk's list of translations into a language that follows one; null (not found) for a visitor.
 *
 * @param asked the language; null for the one with which the list opens (`firstShown`) on a page in `locale`
 * @param after the id of the translation that the part follows; null for the list's beginning
 */
export async function loadTranslations(asked: Locale | null, locale: Locale, after: string | null) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const awaiting = await countAwaiting()
  const into = asked ?? firstShown(locale, awaiting)
  const places = await findTranslationPlaces(into)
  const part = partOrFirst(places, { nameOf: ({ id }) => id, after })
  const entries = await findTranslationsNamed(part.entries.map(({ id }) => id))
  return { actor, into, part: partWith(part, entries), awaiting }
}
