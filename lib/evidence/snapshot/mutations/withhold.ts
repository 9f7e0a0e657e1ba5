import 'server-only'
import { z } from 'zod'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { keyedHash } from '@/lib/ground/platform/secret-token'
import { wordsAsKept } from '@/lib/record/cover/data/words-as-kept'
import { COVERING_TIME, coverTexts } from '@/lib/record/cover/mutations/cover-texts'
import { allOf, placesOf } from '@/lib/record/cover/rules/stretches'
import type { Stretch } from '@/lib/record/cover/types'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { findKindredCopies } from '../data/kindred'
import { may } from '../policy'
import { MOST_PLACES } from '../rules/withheld-in-new'
import type { WithholdInput } from '../schema'
import { holdText } from './hold-texts'
import { lockCopy } from './lock-copy'
import { placeWithheld } from './place-withheld'

const made = z.object({ id: z.string(), sourceId: z.string(), number: z.number() })

/**
 * Withholds a copy, or some words wherever they stand in any copy of its source, from now on, and covers them in our texts that rest on it. A whole
 * copy takes those with it that are the same file, and on demand the others that hold words of it.
 *
 * @returns the id of the decision, and on which copy it was made
 * @throws Invalid where the words stand nowhere in this copy, or in more places than one can mean
 * @throws Refusal `not_found`, `not_permitted` (no reviewer); as `idempotent`
 */
export function withhold(actor: Member, input: WithholdInput): Promise<z.output<typeof made>> {
  // Of a form a hash stays for good: that of a name could be guessed, and would outlive its erasing.
  const sent = { ...input, words: input.words === null ? null : keyedHash('withheld words', input.words) }
  return idempotent(
    actor,
    'withholding',
    sent,
    made,
    async (tx) => {
      authorize(may, actor, 'withhold', { people: [] })
      const copy = await lockCopy(tx, input.snapshotId)
      await holdText(tx, { type: 'source', id: copy.sourceId })
      const found =
        input.words === null
          ? await wholeCopies(tx, copy.id, input.also)
          : await standing(tx, copy, input.words)
      const { id } = await tx.withholding.create({
        data: {
          sourceId: copy.sourceId,
          extent: input.words === null ? 'whole' : 'stretch',
          reason: input.reason,
          decidedById: actor.id,
          eraseAsked: input.erase,
        },
        select: { id: true },
      })
      for (const [snapshotId, stretches] of found)
        await placeWithheld(tx, { withholdingId: id, snapshotId }, stretches)
      const extent = input.words === null ? 'whole' : 'stretch'
      const texts = await coverTexts(tx, { id, sourceId: copy.sourceId, extent })
      await recordEvent(tx, {
        actor: { kind: 'person', id: actor.id },
        verb: 'withheld',
        objectType: 'withholding',
        objectId: id,
        payload: {
          copy: copy.id,
          extent,
          reason: input.reason,
          erase: input.erase,
          places: [...found.values()].flat().length,
          texts,
        },
      })
      return { id, sourceId: copy.sourceId, number: copy.number }
    },
    COVERING_TIME,
  )
}

type Found = Map<string, readonly Stretch[]>

/** This copy whole, every other one that is the same file, and if it was said so those that hold words of it. */
async function wholeCopies(tx: Transaction, id: string, also: boolean): Promise<Found> {
  const { sha256, sourceId } = await tx.snapshot.findUniqueOrThrow({
    where: { id },
    select: { sha256: true, sourceId: true },
  })
  const copies = await tx.snapshot.findMany({ where: { sha256, sourceId }, select: { id: true } })
  const found: Found = new Map()
  if (also) copies.push(...(await findKindredCopies(id, tx)))
  for (const copy of copies) found.set(copy.id, [allOf(await wordsAsKept(tx, copy.id))])
  return found
}

/** Where the words stand, in this copy and in the others of its source. */
async function standing(
  tx: Transaction,
  copy: { readonly id: string; readonly sourceId: string },
  words: string,
): Promise<Found> {
  const copies = await tx.snapshot.findMany({ where: { sourceId: copy.sourceId }, select: { id: true } })
  const found: Found = new Map()
  for (const { id } of copies) {
    const places = placesOf((await wordsAsKept(tx, id)) ?? '', words)
    if (places.length > 0) found.set(id, places)
  }
  const here = found.get(copy.id)
  if (!here) throw new Invalid({ words: ['absent'] })
  if ([...found.values()].some((places) => places.length > MOST_PLACES))
    throw new Invalid({ words: ['everywhere'] })
  return found
}
