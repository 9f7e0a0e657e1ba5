import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { composeSchema, draftSchema } from '../schema'
import { submitted, submitWithin } from './submit'

/**
 * Submits one's own draft as it was saved, without its form. The same form sent twice submits one.
 *
 * @throws Invalid, Refusal as `submit`; `not_found` where there is no such draft of theirs, `conflict` where it was saved since
 */
export function submitDraft(
  actor: Member,
  input: { statement: string; reference: string; party: string; version: number; key?: string | undefined },
): Promise<{ revisionId: string; number: number }> {
  const { statement, reference, party, version } = input
  return idempotent(actor, 'revision from draft', input, submitted, async (tx) => {
    const draft = await tx.draft.findFirst({
      where: {
        personId: actor.id,
        line: { party, commitment: { reference, statement: { slug: statement } } },
      },
      select: { begunFrom: true, content: true },
    })
    if (!draft) throw new Refusal('not_found')
    const form = { statement, reference, opened: party, version, seen: { [party]: draft.begunFrom } }
    return submitWithin(
      tx,
      actor,
      composeSchema.parse({ ...draftSchema.parse(draft.content), party, ...form }),
    )
  })
}
