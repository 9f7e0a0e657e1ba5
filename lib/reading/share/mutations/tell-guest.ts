import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'

/** Of what a guest wrote: the link, who made it, and the statement and the item that the work is on; null where it is on none. */
type GuestWrote = {
  readonly linkId: string
  readonly madeById: string
  readonly statementId: string | null
  readonly commitmentId: string | null
  readonly at: Date
}

/**
 * Tells whoever made a private link that a guest wrote behind it, with what was written: it is no act of the record, as nobody with an account did it. Not who
 * is disabled, or wants none of these.
 */
export async function tellGuestWrote(tx: Transaction, wrote: GuestWrote): Promise<void> {
  // Who adds notices takes turns, so that they come in the order of their numbers.
  await tx.$queryRaw`SELECT id FROM told_up_to FOR UPDATE`
  await tx.$executeRaw`
    INSERT INTO notices (person_id, kind, object_type, object_id, statement_id, commitment_id, at)
    SELECT p.id, 'guest_wrote', 'share-link', ${wrote.linkId}, ${wrote.statementId}::uuid, ${wrote.commitmentId}::uuid, ${wrote.at}
      FROM people p
     WHERE p.id = ${wrote.madeById}::uuid AND p.disabled_at IS NULL
       AND NOT EXISTS (SELECT FROM notice_choices c WHERE c.person_id = p.id AND c.kind = 'guest_wrote' AND c.rhythm = 'never')`
}
