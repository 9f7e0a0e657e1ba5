import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { isId } from '@/lib/ground/platform/id'

/**
 * Says of a lead which source came of it: it is taken then, by whoever has it, else by whoever added the source. Where there is no such lead nothing is said:
 * the source stands whatever became of the lead.
 *
 * @throws Refusal `signed_out`
 */
export function becomeSource(
  actor: Member,
  { lead: id, source }: { readonly lead: string; readonly source: string },
): Promise<void> {
  return transaction(actor, async (tx) => {
    if (!isId(id)) return
    await tx.$executeRaw`
      UPDATE leads SET source_id = ${source}, let_go_by_id = NULL, let_go_at = NULL,
        taken_at = coalesce(taken_at, ${now()}::timestamptz), taken_by_id = coalesce(taken_by_id, ${actor.id}::uuid)
      WHERE id = ${id}::uuid AND source_id IS NULL`
  })
}
