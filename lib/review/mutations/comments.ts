import 'server-only'
import { findKeptFrom } from '@/lib/event/data/kept-from'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { now } from '@/lib/platform/clock'
import { type Transaction, transaction } from '@/lib/platform/db'
import { Invalid, Refusal } from '@/lib/platform/errors'
import { mayOnComment } from '../policy'
import { readPlace } from '../rules/places'
import type { CommentInput } from '../schema'

/**
 * Writes what a reviewer asks of single places, with the decision that sends a judgement back.
 *
 * @param citations how many the judgement has
 * @throws Invalid where a comment is on a citation that it does not have
 */
export async function writeComments(
  tx: Transaction,
  reviewId: string,
  comments: readonly CommentInput[],
  citations: number,
): Promise<void> {
  for (const [index, { place }] of comments.entries()) {
    const read = readPlace(place)
    if (read?.kind === 'citation' && read.number > citations)
      throw new Invalid({ [`comments[${index}].place`]: ['place'] })
  }
  await tx.reviewComment.createMany({
    data: comments.map(({ place, body }, index) => ({ reviewId, number: index + 1, place, body })),
  })
}

/**
 * The answer of whoever wrote the work to a comment; another answer takes its place until the comment is settled. No event, as of a draft.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`; `already_decided` (settled)
 */
export function answerComment(
  actor: Member,
  { commentId, answer }: { readonly commentId: string; readonly answer: string },
): Promise<void> {
  return change(actor, 'answer', commentId, { answer, answeredById: actor.id, answeredAt: now() })
}

/**
 * A reviewer who had no hand in the work says that a comment is settled. No event, as of a draft.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`, `own_work`; `already_decided` (settled)
 */
export function settleComment(actor: Member, { commentId }: { readonly commentId: string }): Promise<void> {
  return change(actor, 'settle', commentId, { settledById: actor.id, settledAt: now() })
}

type Change =
  | { readonly answer: string; readonly answeredById: string; readonly answeredAt: Date }
  | { readonly settledById: string; readonly settledAt: Date }

/** Takes a comment for this transaction and writes what becomes of it. One on what is kept from the actor is not found. */
function change(actor: Member, verb: 'answer' | 'settle', id: string, data: Change): Promise<void> {
  return transaction(actor, async (tx) => {
    await tx.$queryRaw`SELECT id FROM review_comments WHERE id = ${id}::uuid FOR UPDATE`
    const comment = await tx.reviewComment.findUnique({ where: { id }, select: commentToChange })
    const revision = comment?.review.revision
    if (!comment || !revision || (await findKeptFrom(actor.id, tx)).revisions.includes(revision.id))
      throw new Refusal('not_found')
    authorize(mayOnComment, actor, verb, {
      authorId: revision.authorId,
      isImported: revision.author.kind === 'import',
      answeredById: comment.answeredById,
    })
    if (comment.settledAt !== null) throw new Refusal('already_decided')
    await tx.reviewComment.update({ where: { id }, data })
  })
}

const commentToChange = {
  answeredById: true,
  settledAt: true,
  review: {
    select: { revision: { select: { id: true, authorId: true, author: { select: { kind: true } } } } },
  },
} as const
