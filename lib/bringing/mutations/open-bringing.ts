import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { isUnread } from '../data/bringings'
import { type BringingVerb, may } from '../policy'
import { contentHash } from '../rules/content'
import { refusalOf } from '../rules/steps'
import { contentSchema } from '../schema'
import type { BringingState, BroughtContent } from '../types'

/** A statement on its way as the mutations need it, held until the transaction ends. */
export type OpenBringing = {
  readonly id: string
  readonly bringerId: string
  readonly state: BringingState
  readonly version: number
  readonly content: BroughtContent
  readonly contentSha256: string
  /** Whether nobody but its bringer has seen it. */
  readonly isUnread: boolean
}

/**
 * Takes a statement on its way for this transaction and refuses whatever stands in the way of the verb.
 *
 * @throws Refusal `not_found`, also for what the actor may not see; by the policy `not_permitted`, `own_work`; by the rules
 *   `already_decided`
 */
export async function openBringing(
  tx: Transaction,
  actor: Member,
  verb: BringingVerb,
  id: string,
): Promise<OpenBringing> {
  await tx.$queryRaw`SELECT id FROM bringings WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const row = await tx.bringing.findUnique({
    where: { id },
    select: { id: true, bringerId: true, state: true, version: true, content: true, submittedAt: true },
  })
  if (!row) throw new Refusal('not_found')
  const owned = { bringerId: row.bringerId, isDraft: isUnread(row.state, row.submittedAt) }
  if (may(actor, 'read', owned) !== true) throw new Refusal('not_found')
  authorize(may, actor, verb, owned)
  const refusal = refusalOf(verb, row.state)
  if (refusal !== null) throw new Refusal(refusal)
  const content = contentSchema.parse(row.content)
  return { ...row, content, contentSha256: contentHash(content), isUnread: owned.isDraft }
}

/**
 * As `openBringing`, for a decision: on exactly what was read.
 *
 * @throws Refusal also `stale`
 */
export async function openBringingAsRead(
  tx: Transaction,
  actor: Member,
  verb: 'approve' | 'send_back',
  read: { readonly id: string; readonly contentSha256: string },
): Promise<OpenBringing> {
  const bringing = await openBringing(tx, actor, verb, read.id)
  if (bringing.contentSha256 !== read.contentSha256) throw new Refusal('stale', { version: bringing.version })
  return bringing
}
