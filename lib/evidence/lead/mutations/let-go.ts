import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import type { OneInput } from '../schema'
import { lockLead } from './lock-lead'

/**
 * Lets a lead go: nobody is shown it any more. For ninety days it can be brought back.
 *
 * @throws Refusal `lead_taken` with who has it (`name`), `lead_closed` where it became a source; as `lockLead`
 */
export function letGo(actor: Member, { id }: Pick<OneInput, 'id'>): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    const lead = await lockLead(tx, actor, 'let_go', id)
    if (lead.sourceId !== null) throw new Refusal('lead_closed')
    if (lead.letGoAt) return { id }
    await tx.lead.update({
      where: { id },
      data: { takenById: null, takenAt: null, letGoById: actor.id, letGoAt: now() },
      select: { id: true },
    })
    return { id }
  })
}

/**
 * Brings a lead back that was let go.
 *
 * @throws Refusal as `lockLead`
 */
export function bringBack(actor: Member, { id }: Pick<OneInput, 'id'>): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    await lockLead(tx, actor, 'bring_back', id)
    await tx.lead.update({ where: { id }, data: { letGoById: null, letGoAt: null }, select: { id: true } })
    return { id }
  })
}
