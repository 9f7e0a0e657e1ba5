import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { composeSchema, draftSchema } from '../schema'
import { submit } from './submit'

/**
 * Submits one's own draft as it was saved, without its form.
 *
 * @throws Invalid, Refusal as `submit`; `not_found` where there is no such draft of theirs, `conflict` where it was saved since
 */
export async function submitDraft(
  actor: Member,
  input: { statement: string; reference: string; party: string; version: number },
): Promise<{ revisionId: string }> {
  const { statement, reference, party, version } = input
  const draft = await db().draft.findFirst({
    where: {
      personId: actor.id,
      line: { party, commitment: { reference, statement: { slug: statement } } },
    },
    select: { begunFrom: true, content: true },
  })
  if (!draft) throw new Refusal('not_found')
  const form = { statement, reference, opened: party, version, seen: { [party]: draft.begunFrom } }
  return submit(actor, composeSchema.parse({ ...draftSchema.parse(draft.content), party, ...form }))
}
