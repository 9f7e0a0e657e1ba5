import 'server-only'
import type { Part } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findCapturesOf } from '../data/copy-lists'
import { addressToHandOver, findHandOvers, handsOverWithCopies, webArchive } from '../data/hand-overs'
import { archiveHost } from '../rules/web-archive'
import type { CaptureView, HandOvers } from '../types'

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
