import 'server-only'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { findDeskCopy } from '../data/copies'
import { findKindredCopies } from '../data/kindred'
import { findReadableText, findWithheldWords } from '../data/readable'

/**
 * A copy as signed-in people see it: with its words as they may read them, and for a reviewer with those that are withheld, and which other copies hold words of it; null (not found) for
 * a visitor and where there is none.
 */
export async function loadDeskCopy(sourceId: string, number: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !/^[1-9]\d{0,5}$/.test(number)) return null
  const copy = await findDeskCopy(actor, sourceId, Number(number))
  if (!copy) return null
  const [readable, words, kindred] = await Promise.all([
    findReadableText(actor, copy.id),
    findWithheldWords(actor, copy.id),
    holds(actor, 'reviewer') ? findKindredCopies(copy.id) : [],
  ])
  return { actor, copy, text: readable?.text ?? null, words, kindred }
}
