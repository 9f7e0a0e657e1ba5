import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { isKeptObject } from '@/lib/record/event/data/kept-from'
import { presencePolicy } from '../policy'
import { presenceLimit } from '../rules/presence'
import type { OpenObject } from '../types'

/**
 * Says that the person who asks has something open. Others are told when it was not known a minute before. No event: who looks at what
 * is nobody's record, so whatever is too old to say anything is removed. Where work is kept from them they are neither shown nor see anybody.
 */
export function bePresent(actor: Member, object: OpenObject): Promise<void> {
  return transaction(actor, async (tx) => {
    authorize(presencePolicy, actor, 'come', { personId: actor.id })
    const seenAt = now()
    const key = { personId: actor.id, objectType: object.objectType, objectId: object.objectId }
    if (!(await isKeptObject(actor.id, object, tx)))
      await tx.presence.upsert({
        where: { personId_objectType_objectId: key },
        create: { ...key, seenAt },
        update: { seenAt },
        select: { personId: true },
      })
    await tx.presence.deleteMany({ where: { seenAt: { lt: new Date(seenAt.getTime() - presenceLimit) } } })
  })
}
