import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { actSelect, actViewOf } from '../data/acts'
import { answerOf } from '../rules/answer'
import { recordAct } from './record-act'

/**
 * Says which source the answer to a request is: by an act that stands in place of the one that put the answer down, and says all else as it did.
 *
 * @param key of the form that brought the source
 * @throws Refusal `not_found` (no such request), `act_out_of_place` (it has no answer, or one whose source is known); as `recordAct`
 */
export async function nameAnswer(
  actor: Member,
  { id, source, key }: { readonly id: string; readonly source: string; readonly key: string | undefined },
): Promise<void> {
  const request = await transaction(actor, (tx) =>
    tx.accessRequest.findUnique({
      where: { id },
      select: { version: true, acts: { select: actSelect } },
    }),
  )
  if (!request) throw new Refusal('not_found')
  const answer = answerOf(request.acts.map(actViewOf))
  if (!answer || answer.source !== null) throw new Refusal('act_out_of_place')
  const { kind, day, reference, deadline, basis, text, language } = answer
  await recordAct(actor, {
    ...{ locale: '', id, key, version: request.version },
    ...{ kind, day, reference, deadline, basis, text, source, textLanguage: language ?? '' },
    corrects: answer.id,
  })
}
