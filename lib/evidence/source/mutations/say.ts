import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { canonicalAddress } from '../rules/address'
import { withPending } from '../rules/said'
import type { ClassingView, FoundMoved, PendingClassing, SaidOfSource } from '../types'

/** Writes down what a person says about a source. It stands on the source once a second person accepts it. Gives its id. */
export async function say(
  tx: Transaction,
  actor: Member,
  sourceId: string,
  {
    before,
    after,
    reason,
    found,
  }: Pick<ClassingView, 'before' | 'after' | 'reason'> & {
    readonly found?: FoundMoved
  },
): Promise<string> {
  const { id } = await tx.sourceClassing.create({
    data: { sourceId, personId: actor.id, before, after, reason, ...(found && { found }) },
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
  const { type, url, ...words } = withPending<Partial<SaidOfSource>>(
    {},
    accepted.map(({ classing }) => classing),
  )
  await tx.source.update({
    where: { id: sourceId },
    data: {
      ...words,
      ...(type === undefined ? {} : { type: type === 'think-tank' ? 'think_tank' : type }),
      ...(url ? { url, canonicalUrl: canonicalAddress(url) } : {}),
    },
    select: { id: true },
  })
  if (url) await checkSoon(tx, sourceId, url)
}

/** Has a new address looked at next. What was found at the old one stays until then, and is said of the new one nowhere. */
async function checkSoon(tx: Transaction, sourceId: string, url: string): Promise<void> {
  await tx.linkCheck.updateMany({
    where: { sourceId },
    data: { host: new URL(url).hostname, nextAt: now() },
  })
}
