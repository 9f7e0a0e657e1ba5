import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import type { ReadInput } from '../schema'

/** Says of a notice of one's own that it is read, or not; or of all up to one, so that what came since is not read unseen. Of others' nothing. */
export function read(actor: Member, said: ReadInput): Promise<void> {
  return transaction(actor, async (tx) => {
    const mine = { personId: actor.id }
    if (said.unread !== undefined) {
      await tx.notice.updateMany({ where: { ...mine, id: BigInt(said.unread) }, data: { readAt: null } })
      return
    }
    const upTo = BigInt(said.read ?? said.upTo ?? '0')
    // They are held in one order, as by what forgets or takes them back.
    const rows = await tx.$queryRaw<{ id: bigint }[]>`
      SELECT id FROM notices WHERE person_id = ${actor.id}::uuid AND read_at IS NULL
         AND id BETWEEN ${said.read === undefined ? 0n : upTo} AND ${upTo} ORDER BY id FOR UPDATE`
    await tx.notice.updateMany({
      where: { ...mine, id: { in: rows.map(({ id }) => id) } },
      data: { readAt: now() },
    })
  })
}
