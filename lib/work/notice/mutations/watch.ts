import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { isThere, MOST_WATCHED } from '../data/watched'
import type { WatchInput } from '../schema'

/**
 * Has a member told of what happens to something, or no more. Asked twice it is as asked once.
 *
 * @throws Refusal `not_found`; `too_much` where they watch as much as they can
 */
export function watch(actor: Member, { type, id, watch: wish }: WatchInput): Promise<void> {
  return transaction(actor, async (tx) => {
    const key = { type, objectId: id, personId: actor.id }
    if (wish === 'no') {
      await tx.watcher.deleteMany({ where: key })
      return
    }
    if (!(await isThere(tx, type, id))) throw new Refusal('not_found')
    if ((await tx.watcher.count({ where: { personId: actor.id } })) >= MOST_WATCHED)
      throw new Refusal('too_much')
    await tx.watcher.createMany({ data: [key], skipDuplicates: true })
  })
}
