import 'server-only'
import { z } from 'zod'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { lockCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import type { AskInput } from '../schema'

const made = z.object({ id: z.string() })

/**
 * Asks for a copy of a source: a job fetches the page, once.
 *
 * @returns the id of the capture
 * @throws Refusal `not_permitted` (no analyst), `not_found` (no such source), `no_address` (it is kept as a file), `copy_asked`
 *   (one is being made); as `idempotent`
 */
export function askCopy(actor: Member, input: AskInput): Promise<z.output<typeof made>> {
  return idempotent(actor, 'capture', input, made, async (tx) => {
    authorize(may, actor, 'ask', { people: [] })
    const { sourceId } = input
    await lockCopiesOf(tx, sourceId)
    const source = await tx.source.findUnique({
      where: { id: sourceId },
      select: { url: true, captures: { where: { endedAt: null }, select: { id: true } } },
    })
    if (!source) throw new Refusal('not_found')
    if (source.url === null) throw new Refusal('no_address')
    if (source.captures.length > 0) throw new Refusal('copy_asked')
    const { id } = await tx.capture.create({ data: { sourceId, askedById: actor.id }, select: { id: true } })
    await queueJob(tx, 'capture', { captureId: id })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'asked',
      objectType: 'capture',
      objectId: id,
    })
    return { id }
  })
}
