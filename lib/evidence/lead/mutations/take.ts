import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import type { OneInput } from '../schema'
import { lockLead } from './lock-lead'

/**
 * Takes a lead: it is with whoever took it, and others are shown it no more. Of two who take it at once one has it.
 *
 * @throws Refusal `lead_taken` with who has it (`name`), `lead_closed` where it was let go; as `lockLead`
 */
export function take(actor: Member, { id }: Pick<OneInput, 'id'>): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    const lead = await lockLead(tx, actor, 'take', id)
    if (lead.letGoAt) throw new Refusal('lead_closed')
    if (lead.takenById === actor.id) return { id }
    if (lead.takenBy) throw new Refusal('lead_taken', { name: lead.takenBy.publicName })
    await tx.lead.update({
      where: { id },
      data: { takenById: actor.id, takenAt: now() },
      select: { id: true },
    })
    return { id }
  })
}

/**
 * Gives a lead back to everybody.
 *
 * @throws Refusal `lead_closed` where it is with nobody, or became a source; as `lockLead`
 */
export function giveBack(actor: Member, { id }: Pick<OneInput, 'id'>): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    const lead = await lockLead(tx, actor, 'give_back', id)
    if (lead.takenById === null || lead.sourceId !== null) throw new Refusal('lead_closed')
    await tx.lead.update({ where: { id }, data: { takenById: null, takenAt: null }, select: { id: true } })
    return { id }
  })
}
