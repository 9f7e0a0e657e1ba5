import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import { env } from '@/lib/ground/platform/env'
import type { Part } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findFailedLinks, findLinkFigures } from '../data/failed-links'
import { FAILED_OUTCOMES, type FailedOutcome } from '../rules/link-health'
import type { LinkFigures, SourceView } from '../types'

/**
 * The public sources whose links failed, by how they were found; null for a visitor.
 *
 * @param after by outcome, the id of the source that the part of its list follows
 */
export async function loadFailedLinks(
  after: Readonly<Record<FailedOutcome, string | null>>,
): Promise<{ readonly [Of in FailedOutcome]: Part<SourceView> } | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [gone, moved, unknown, blocked] = await Promise.all(
    FAILED_OUTCOMES.map((outcome) => findFailedLinks(outcome, after[outcome])),
  )
  return gone && moved && unknown && blocked ? { gone, moved, unknown, blocked } : null
}

/** How far the checks of addresses have come, for signed-in people; `isOn` where they are made at all. Null for anybody else. */
export async function loadLinkFigures(): Promise<(LinkFigures & { readonly isOn: boolean }) | null> {
  if ((await currentActor()).kind === 'visitor') return null
  return { ...(await findLinkFigures(now())), isOn: env().SUIVI_LINK_CHECKS === 'on' }
}
