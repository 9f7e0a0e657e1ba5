import 'server-only'
import { currentActor } from '@/lib/platform/session'
import { findCapturesOf, findDeskCopy } from './data/copies'
import { findReadableText, findWithheldWords } from './data/readable'
import type { CaptureView } from './types'

/** What was asked for of a source, newest first; a visitor has none. */
export async function loadCaptures(sourceId: string): Promise<CaptureView[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findCapturesOf(sourceId)
}

/**
 * A copy as signed-in people see it: with its words as they may read them, and for a reviewer with those that are withheld; null (not found) for
 * a visitor and where there is none.
 */
export async function loadDeskCopy(sourceId: string, number: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !/^[1-9]\d{0,5}$/.test(number)) return null
  const copy = await findDeskCopy(actor, sourceId, Number(number))
  if (!copy) return null
  const [readable, words] = await Promise.all([
    findReadableText(actor, copy.id),
    findWithheldWords(actor, copy.id),
  ])
  return { actor, copy, text: readable?.text ?? null, words }
}
