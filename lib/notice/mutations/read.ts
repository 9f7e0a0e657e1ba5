import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import type { ReadInput } from '../schema'

/** Says of a notice of one's own that it is read, or not; or of all up to one, so that what came since is not read unseen. Of others' nothing. */
export function read(actor: Member, said: ReadInput): Promise<void> {
  return transaction(actor, async (tx) => {
    const mine = { personId: actor.id }
    if (said.unread !== undefined) {
      await tx.notice.updateMany({ where: { ...mine, id: BigInt(said.unread) }, data: { readAt: null } })
      return
    }
    const id = said.read === undefined ? { lte: BigInt(said.upTo ?? '0') } : BigInt(said.read)
    await tx.notice.updateMany({ where: { ...mine, id, readAt: null }, data: { readAt: now() } })
  })
}
