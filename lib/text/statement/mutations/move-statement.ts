import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { isDuplicate, transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { mayMove } from '../policy'
import type { MoveInput } from '../schema'

/**
 * An administrator gives a statement another address. The one that it had leads there from now on, and is given to no other statement; it can
 * have one of its own back. The record says both.
 *
 * @throws Refusal `not_permitted`; `not_found`; `conflict` where it is at another address by now; `slug_given` for one that another
 *   statement has or had
 */
export async function moveStatement(actor: Member, { statement: from, slug: to }: MoveInput): Promise<void> {
  try {
    await transaction(actor, async (tx) => {
      authorize(mayMove, actor, 'move', null)
      const given = await tx.givenSlug.findUnique({ where: { slug: from }, select: { statementId: true } })
      if (!given) throw new Refusal('not_found')
      const { statementId: id } = given
      const { count } = await tx.statement.updateMany({ where: { id, slug: from }, data: { slug: to } })
      // Sent twice: it is there by now.
      const isThere = count === 0 && (await tx.statement.count({ where: { id, slug: to } })) > 0
      if (count === 0 && !isThere) throw new Refusal('conflict')
      if (isThere || from === to) return
      await recordEvent(tx, {
        actor: { kind: 'person', id: actor.id },
        verb: 'moved',
        objectType: 'statement',
        objectId: id,
        statementId: id,
        payload: { from, to },
      })
    })
  } catch (error) {
    // The database knows every address that was given.
    if (isDuplicate(error)) throw new Refusal('slug_given')
    throw error
  }
}
