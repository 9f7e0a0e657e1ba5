import 'server-only'
import { lockLineOf } from '@/lib/assessment/status-update/mutations/lock-line'
import { mayOnComment } from '@/lib/assessment/status-update/policy'
import { handsIn } from '@/lib/assessment/status-update/rules/authors'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeNothing } from '@/lib/ground/platform/idempotent'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'

/**
 * The answer of whoever has a hand in the work to a comment; another answer takes its place until the comment is settled. No event, as of
 * a draft.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`; `already_decided` (settled)
 */
export function answerComment(actor: Member, sent: OnComment & { readonly answer: string }): Promise<void> {
  return change(actor, 'answer', sent, { answer: sent.answer, answeredById: actor.id, answeredAt: now() })
}

/**
 * A reviewer who has no hand in the work says that a comment is settled. No event, as of a draft.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`, `own_work`; `already_decided` (settled)
 */
export function settleComment(actor: Member, sent: OnComment): Promise<void> {
  return change(actor, 'settle', sent, { settledById: actor.id, settledAt: now() })
}

/** Which comment; with the key of the form, by which it is known when it is sent again. */
type OnComment = { readonly commentId: string; readonly key?: string | undefined }

type Change =
  | { readonly answer: string; readonly answeredById: string; readonly answeredAt: Date }
  | { readonly settledById: string; readonly settledAt: Date }

/** Takes a comment for this transaction, with its line, and writes what becomes of it. One on what is kept from the actor is not found. */
async function change(
  actor: Member,
  verb: 'answer' | 'settle',
  sent: OnComment,
  data: Change,
): Promise<void> {
  const id = sent.commentId
  const work = async (tx: Transaction) => {
    const place = await tx.reviewComment.findUnique({
      where: { id },
      select: { review: { select: { revisionId: true } } },
    })
    const revisionId = place?.review.revisionId
    if (!revisionId || (await findKeptFrom(actor.id, tx)).revisions.includes(revisionId))
      throw new Refusal('not_found')
    const line = await lockLineOf(tx, revisionId)
    const revision = line.revisions.find((each) => each.id === revisionId)
    // As it stands now that nobody else can change it.
    const comment = await tx.reviewComment.findUnique({
      where: { id },
      select: { answeredById: true, settledAt: true },
    })
    if (!revision || !comment) throw new Refusal('not_found')
    authorize(mayOnComment, actor, verb, {
      authors: handsIn(revision.number, line.revisions),
      isImported: revision.author.kind === 'import',
      answeredById: comment.answeredById,
    })
    if (comment.settledAt !== null) throw new Refusal('already_decided')
    await tx.reviewComment.update({ where: { id }, data })
    return {}
  }
  if (verb === 'answer') await idempotent(actor, 'comment answered', sent, madeNothing, work)
  else await idempotent(actor, 'comment settled', sent, madeNothing, work)
}
