import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { findLostOnAccepting } from '../data/no-longer-met'
import type { NoLongerMetView } from '../rules/holds'

/** The judgements that would no longer meet their rules once what was said of a source is accepted; none for a visitor. */
export async function loadLostOnAccepting(sourceId: string, language: string): Promise<NoLongerMetView[]> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return []
  return findLostOnAccepting(sourceId, (await findKeptFrom(actor.id)).classings, language)
}
