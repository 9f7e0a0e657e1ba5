import 'server-only'
import type { Locale } from '@/lib/i18n/routing'
import { isId } from '@/lib/platform/id'
import { partOrFirst, partWith } from '@/lib/platform/parts'
import { currentActor } from '@/lib/platform/session'
import { begun, may } from '@/lib/review/policy'
import type { SaidOf } from '@/lib/statement/rules/own-words'
import { countAwaiting, findDeskTranslation, findTranslationPlaces, findTranslationsNamed } from './data/desk'
import { findToTranslate } from './data/originals'
import { firstShown } from './rules/first-shown'
import { TRANSLATION_WRITERS } from './types'

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

/** How many translations await review, into all languages together; none for a visitor. */
export async function loadAwaitingTranslations(): Promise<number> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return 0
  return Object.values(await countAwaiting()).reduce((sum, n) => sum + n, 0)
}

/** One translation; null (not found) for a visitor, and where there is none. */
export async function loadTranslation(id: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const translation = await findDeskTranslation(actor, id)
  return translation && { actor, translation }
}

/**
 * The texts of an item, a statement or a source, with their translations into a language, and whether whoever asks may propose one; null for a
 * visitor, and where there is none of these.
 */
export async function loadToTranslate(of: SaidOf, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const texts = await findToTranslate(of, language)
  return (
    texts && { actor, texts, mayTranslate: may(actor, 'submit', begun(actor, TRANSLATION_WRITERS)) === true }
  )
}
