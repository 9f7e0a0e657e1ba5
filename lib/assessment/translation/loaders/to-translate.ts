import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { begun, may } from '@/lib/record/review/policy'
import type { SaidOf } from '@/lib/text/statement/rules/own-words'
import { findToTranslate } from '../data/originals'
import { TRANSLATION_WRITERS } from '../types'

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
