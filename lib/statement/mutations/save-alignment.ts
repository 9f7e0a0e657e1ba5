import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { type Transaction, transaction } from '@/lib/platform/db'
import { Invalid } from '@/lib/platform/errors'
import { storedOf } from '../data/alignment'
import { findGround } from '../data/alignment-ground'
import { alignmentHash } from '../rules/aligned'
import { readRows } from '../rules/alignment-form'
import { partOf } from '../rules/alignment-parts'
import type { SaveAlignmentInput } from '../schema'
import type { AlignedRow } from '../types'
import { openAlignment } from './open-alignment'

/**
 * Keeps what is set for each clause of the base; with `take_exact` also every proposal of the same words that nothing else was chosen for;
 * with `submit` it goes to a second person, once every clause is decided on. Clauses that the form does not hold stay as they were.
 *
 * @throws Invalid by field; when it is submitted `undecided` for each clause left open: `rows[<n>].choice`, or `part-<n>` for one that the
 *   form does not hold
 * @throws Refusal `not_found`, `not_permitted` (somebody else's), `already_decided` (it is with a second person, or decided)
 */
export function saveAlignment(
  actor: Member,
  { alignmentId, intent, rows: input }: SaveAlignmentInput,
): Promise<{ submitted: boolean }> {
  return transaction(actor, async (tx) => {
    const { id, state, version, rows: standing, added } = await openAlignment(tx, actor, 'edit', alignmentId)
    const ground = await findGround(tx, added, standing)
    const { rows, faults, undecided } = readRows(input, ground, intent === 'take_exact')
    if (Object.keys(faults).length > 0) throw new Invalid(faults)
    if (intent === 'submit' && undecided.length > 0)
      throw new Invalid(
        Object.fromEntries(
          undecided.map((index) => {
            const at = input.findIndex(({ base }) => base === ground.base.clauses[index]?.start)
            return [at === -1 ? `part-${partOf(index)}` : `rows[${at}].choice`, ['undecided']]
          }),
        ),
      )
    await writeRows(tx, id, rows)
    if (intent !== 'submit') return { submitted: false }
    const contentSha256 = alignmentHash(added.sha256, rows)
    await tx.alignment.update({
      where: { id },
      data: {
        state: 'submitted',
        version: state === 'sent_back' ? version + 1 : version,
        submittedAt: now(),
        contentSha256,
        decidedById: null,
        decidedAt: null,
      },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'submitted',
      objectType: 'rendering',
      objectId: added.id,
      statementId: added.statementId,
      payload: { alignment: id, contentSha256 },
    })
    return { submitted: true }
  })
}

async function writeRows(tx: Transaction, alignmentId: string, rows: readonly AlignedRow[]): Promise<void> {
  await tx.alignedClause.deleteMany({ where: { alignmentId } })
  await tx.alignedClause.createMany({
    data: rows.map((row, index) => ({ alignmentId, position: index + 1, ...storedOf(row) })),
  })
}
