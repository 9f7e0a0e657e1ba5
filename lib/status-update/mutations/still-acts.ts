import 'server-only'
import type { Member } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'

/**
 * Refuses whoever was disabled after their request was let in: the session was looked at then, the step is taken now. The person is held
 * until the step is written, and the database refuses the same for every role.
 *
 * @throws Refusal `signed_out`
 */
export async function stillActs(tx: Transaction, actor: Member): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS enabled FROM people WHERE id = ${actor.id}::uuid AND disabled_at IS NULL FOR SHARE`
  if (rows.length === 0) throw new Refusal('signed_out')
}
