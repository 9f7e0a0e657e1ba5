import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { lockSearch } from './lock-search'

/**
 * Takes a logged search back, with the reason. One that was public leaves a marker with that reason; what it said is shown no more. A
 * judgement that took it in keeps its own words.
 *
 * @returns the statement, and whether its pages show something new
 * @throws Refusal as `lockSearch`
 */
export function withdrawSearch(
  actor: Member,
  {
    id,
    reason,
    reasonLanguage,
  }: { readonly id: string; readonly reason: string; readonly reasonLanguage: string },
): Promise<{ statement: string; isPublic: boolean }> {
  return transaction(actor, async (tx) => {
    const search = await lockSearch(tx, actor, 'withdraw', id)
    await tx.loggedSearch.update({
      where: { id },
      data: {
        state: 'withdrawn',
        withdrawnAt: now(),
        withdrawnReason: reason,
        withdrawnLanguage: reasonLanguage,
      },
      select: { id: true },
    })
    const isPublic = search.publishedAt !== null
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'withdrew',
      objectType: 'search-log',
      objectId: id,
      statementId: search.statementId,
      payload: isPublic ? { public: true } : {},
    })
    return { statement: search.statement.slug, isPublic }
  })
}
