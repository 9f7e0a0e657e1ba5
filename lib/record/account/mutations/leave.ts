import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { transaction } from '@/lib/ground/platform/db'
import { presencePolicy } from '../policy'
import type { OpenObject } from '../types'

/** Says that the person who asks has left what they had open; others are told. */
export function leave(actor: Member, { objectType, objectId }: OpenObject): Promise<void> {
  return transaction(actor, async (tx) => {
    authorize(presencePolicy, actor, 'leave', { personId: actor.id })
    await tx.presence.deleteMany({ where: { personId: actor.id, objectType, objectId } })
  })
}
