import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { findUnderReview } from '@/lib/record/review/data/under-review'
import type { UnpublishedWork } from '../policy'
import { shownOf } from '../rules/private-link'
import { isSharable, LINK_KEYS, type ReviewedWork, type SharedNoun } from '../rules/shared-nouns'
import type { SharedWorkName } from '../schema'

/** Work that a link can be to: what the policy asks of it, and the key under which the link keeps it. */
export type WorkToShare = {
  readonly work: UnpublishedWork
  readonly key:
    | { readonly revisionId: string }
    | { readonly draftLineId: string }
    | { readonly [key in (typeof LINK_KEYS)[SharedNoun]]?: string }
}

/**
 * The work that a form names, as it stands within this transaction.
 *
 * @throws Refusal `not_found` where there is none, or no draft of theirs; `already_decided` where readers see it, or it was withdrawn
 */
export async function findWorkToShare(
  tx: Transaction,
  actor: Member,
  named: SharedWorkName,
): Promise<WorkToShare> {
  if ('revision' in named) return revisionToShare(tx, actor, named.revision)
  if ('noun' in named) return reviewedToShare(tx, named)
  const { statement, reference, party } = named
  const line = { party, commitment: { reference, withdrawnAt: null, statement: { slug: statement } } }
  const draft = await tx.draft.findFirst({ where: { personId: actor.id, line }, select: { lineId: true } })
  if (!draft) throw new Refusal('not_found')
  return {
    work: { kind: 'draft', ownerId: actor.id, makerId: null, isKept: false },
    key: { draftLineId: draft.lineId },
  }
}

async function reviewedToShare(tx: Transaction, { noun, id }: ReviewedWork): Promise<WorkToShare> {
  const work = (await findUnderReview([id], tx)).find((each) => each.noun === noun)
  // What was never submitted is read by the team, and is nobody's to hand out.
  if (!work || work.state === 'open') throw new Refusal('not_found')
  if (!isSharable(work)) throw new Refusal('already_decided')
  return {
    work: { kind: noun, ownerId: work.authorId, makerId: null, isKept: false },
    key: { [LINK_KEYS[noun]]: id },
  }
}

async function revisionToShare(tx: Transaction, actor: Member, id: string): Promise<WorkToShare> {
  const { revisions } = await findKeptFrom(actor.id, tx)
  const row = await tx.revision.findUnique({
    where: { id },
    select: {
      ...{ authorId: true, state: true, shownAsInterimAt: true, finalAt: true },
      line: { select: { commitment: { select: { withdrawnAt: true } } } },
    },
  })
  if (!row || revisions.includes(id)) throw new Refusal('not_found')
  const shown = shownOf({
    state: row.state,
    isProvisional: row.shownAsInterimAt !== null,
    wasFinal: row.finalAt !== null,
    isItemWithdrawn: row.line.commitment.withdrawnAt !== null,
  })
  if (shown !== 'words') throw new Refusal('already_decided')
  return {
    work: { kind: 'revision', ownerId: row.authorId, makerId: null, isKept: false },
    key: { revisionId: id },
  }
}
