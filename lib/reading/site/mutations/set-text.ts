import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { isDuplicate, transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { bodyHash } from '@/lib/text/note/rules/body-hash'
import { housePolicy } from '../policy'
import { verbOf } from '../rules/verb-of'
import type { HouseTextInput, SignalsInput } from '../schema'

/**
 * An administrator says what a text of the site is from now on, in one language. Every wording is kept; an empty one takes the text back.
 * Saving what stands there already changes nothing.
 *
 * @throws Refusal `not_permitted`, or `conflict` when somebody else changed it meanwhile (`details.saved` and `details.version` are what
 *   stands there now)
 */
export async function setText(actor: Member, input: HouseTextInput | SignalsInput): Promise<void> {
  const { kind, language, version, body } = input
  try {
    await transaction(actor, async (tx) => {
      authorize(housePolicy, actor, 'set', 'texts')
      const newest = await tx.houseText.findFirst({
        where: { kind, language },
        orderBy: { version: 'desc' },
        select: { version: true, body: true },
      })
      const now = newest ?? { version: 0, body: '' }
      if (now.body === body) return
      if (now.version !== version) throw new Refusal('conflict', { saved: now.body, version: now.version })
      const { id } = await tx.houseText.create({
        data: { kind, language, version: version + 1, body, authorId: actor.id },
        select: { id: true },
      })
      await recordEvent(tx, {
        actor: { kind: 'person', id: actor.id },
        verb: verbOf(kind),
        objectType: 'house-text',
        objectId: id,
        payload: { kind, language, version: version + 1, bodySha256: bodyHash(body) },
      })
    })
  } catch (error) {
    // Two administrators at the same moment: the database keeps wordings apart by their number.
    if (isDuplicate(error)) throw new Refusal('conflict')
    throw error
  }
}
