import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { isId } from '@/lib/ground/platform/id'
import { type LeadVerb, leadPolicy } from '../policy'

export type Locked = {
  readonly id: string
  readonly takenById: string | null
  readonly takenBy: { readonly publicName: string } | null
  readonly letGoAt: Date | null
  readonly sourceId: string | null
}

/**
 * A lead, held until the transaction ends: of two who act on it at once the second finds what the first did.
 *
 * @throws Refusal `not_permitted`; `not_found` where it is no longer there
 */
export async function lockLead(
  tx: Transaction,
  actor: Member,
  verb: Exclude<LeadVerb, 'watch'>,
  id: string,
): Promise<Locked> {
  if (!isId(id)) throw new Refusal('not_found')
  await tx.$queryRaw`SELECT id FROM leads WHERE id = ${id}::uuid FOR UPDATE`
  const lead = await tx.lead.findUnique({
    where: { id },
    select: {
      ...{ id: true, takenById: true, letGoAt: true, sourceId: true },
      takenBy: { select: { publicName: true } },
    },
  })
  if (!lead) throw new Refusal('not_found')
  authorize(leadPolicy, actor, verb, lead)
  return lead
}
