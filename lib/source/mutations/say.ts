import 'server-only'
import type { Member } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/db'
import { withPending } from '../rules/said'
import type { ClassingView, PendingClassing, SaidOfSource } from '../types'

/** Writes down what a person says about a source. It stands on the source once a second person accepts it. Gives its id. */
export async function say(
  tx: Transaction,
  actor: Member,
  sourceId: string,
  { before, after, reason }: Pick<ClassingView, 'before' | 'after' | 'reason'>,
): Promise<string> {
  const { id } = await tx.sourceClassing.create({
    data: { sourceId, personId: actor.id, before, after, reason },
    select: { id: true },
  })
  return id
}

/**
 * Puts what was said onto the source, each under its second reader's name, in the order in which it was said. The caller has locked the
 * source and checked who may.
 */
export async function accept(
  tx: Transaction,
  sourceId: string,
  accepted: readonly { readonly classing: PendingClassing; readonly readerId: string }[],
): Promise<void> {
  if (accepted.length === 0) return
  await tx.review.createMany({
    data: accepted.map(({ classing, readerId }) => ({
      classingId: classing.id,
      reviewerId: readerId,
      decision: 'approve' as const,
    })),
  })
  const { type, ...words } = withPending<Partial<SaidOfSource>>(
    {},
    accepted.map(({ classing }) => classing),
  )
  await tx.source.update({
    where: { id: sourceId },
    data: { ...words, ...(type === undefined ? {} : { type: type === 'think-tank' ? 'think_tank' : type }) },
    select: { id: true },
  })
}
