import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { faultsNow } from '../data/bringings'
import { openBringing } from './open-bringing'

/**
 * Submits a statement on its way, whole, for review: from now on nothing of it changes until somebody has decided.
 *
 * @throws Refusal as `openBringing`; `conflict`; `bring_unfinished` while anything is missing or wrong
 */
export function submitBringing(
  actor: Member,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  return transaction(actor, async (tx) => {
    const bringing = await openBringing(tx, actor, 'submit', id)
    if (bringing.version !== version) throw new Refusal('conflict')
    const { content, contentSha256 } = bringing
    const faults = Object.values(await faultsNow(tx, id, content)).flat()
    if (faults.length > 0) throw new Refusal('bring_unfinished', { n: faults.length })
    const at = now()
    await tx.bringing.update({
      where: { id },
      data: { state: 'submitted', version: version + 1, contentSha256, submittedAt: at, updatedAt: at },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'submitted',
      objectType: 'statement',
      objectId: id,
      statementId: id,
      payload: { contentSha256, version: version + 1 },
    })
  })
}
