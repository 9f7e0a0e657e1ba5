import 'server-only'
import { holds } from '@/lib/platform/actor'
import type { Part } from '@/lib/platform/parts'
import { currentActor } from '@/lib/platform/session'
import { findDeskCopy } from './data/copies'
import { findCapturesOf } from './data/copy-lists'
import { addressToHandOver, findHandOvers, handsOverWithCopies, webArchive } from './data/hand-overs'
import { findKindredCopies } from './data/kindred'
import { findReadableText, findWithheldWords } from './data/readable'
import { archiveHost } from './rules/web-archive'
import type { CaptureView, HandOvers } from './types'

/** A part of what was asked for of a source, newest first; a visitor has none. @param after the capture that the part follows; null for the newest */
export async function loadCaptures(
  sourceId: string,
  after: string | null,
): Promise<Part<CaptureView> | null> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findCapturesOf(sourceId, after)
}

/** What was handed over of a source to the web archive that is configured, and whether more may be; null for a visitor. */
export async function loadHandOvers(sourceId: string): Promise<HandOvers | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [found, entries] = await Promise.all([addressToHandOver(sourceId), findHandOvers(sourceId)])
  const archive = webArchive()
  return {
    host: archive && archiveHost(archive),
    withCopies: handsOverWithCopies(),
    why: 'why' in found ? found.why : null,
    entries,
  }
}

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
