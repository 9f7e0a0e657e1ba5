import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { lockSearch } from './lock-search'

/**
 * Approves another person's logged search: everyone reads it from now on.
 *
 * @returns the statement whose pages show something new
 * @throws Refusal as `lockSearch`; `source_hidden` when it found a source that is not listed yet
 */
export function approveSearch(reviewer: Member, id: string): Promise<{ statement: string }> {
  return transaction(reviewer, async (tx) => {
    const search = await lockSearch(tx, reviewer, 'approve', id)
    if (search.foundSource && search.foundSource.listedAt === null) throw new Refusal('source_hidden')
    const { id: review } = await tx.loggedSearchReview.create({
      data: { searchId: id, reviewerId: reviewer.id, decision: 'approve' },
      select: { id: true },
    })
    await tx.loggedSearch.update({
      where: { id },
      data: { state: 'published', publishedAt: now() },
      select: { id: true },
    })
    for (const verb of ['approved', 'published'] as const)
      await recordEvent(tx, {
        actor: { kind: 'person', id: reviewer.id },
        verb,
        objectType: 'search-log',
        objectId: id,
        statementId: search.statementId,
        payload: { review },
      })
    return { statement: search.statement.slug }
  })
}

/**
 * Sends a logged search back to whoever logged it, with the reason. It stays as it is; a better one is logged anew.
 *
 * @throws Refusal as `lockSearch`
 */
export function sendSearchBack(
  reviewer: Member,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  return transaction(reviewer, async (tx) => {
    const search = await lockSearch(tx, reviewer, 'send_back', id)
    const { id: review } = await tx.loggedSearchReview.create({
      data: { searchId: id, reviewerId: reviewer.id, decision: 'send_back', reason },
      select: { id: true },
    })
    await tx.loggedSearch.update({ where: { id }, data: { state: 'sent_back' }, select: { id: true } })
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'sent back',
      objectType: 'search-log',
      objectId: id,
      statementId: search.statementId,
      payload: { review },
    })
  })
}
