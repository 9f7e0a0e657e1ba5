import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { lockFor, takeStep } from '@/lib/record/review/mutations/take-step'
import { isOpen } from '@/lib/record/review/rules/steps'
import { storedOf } from '../data/alignment'
import { findGround } from '../data/alignment-ground'
import { readRows } from '../rules/alignment-form'
import { partOf } from '../rules/alignment-parts'
import type { SaveAlignmentInput } from '../schema'
import type { AlignedRow } from '../types'
import { alignment } from './alignment-review'

/**
 * Keeps what is set for each clause of the base; with `take_exact` also every proposal of the same words that nothing else was chosen for;
 * with `submit` it goes to a second person, once every clause is decided on. Clauses that the form does not hold stay as they were.
 *
 * @throws Invalid by field; when it is submitted `undecided` for each clause left open: `rows[<n>].choice`, or `part-<n>` for one that the
 *   form does not hold
 * @throws Refusal `not_found`, `not_permitted` (somebody else's), `already_decided` (it is with a second person, or decided), `conflict` (it
 *   was submitted and came back since the form was opened)
 */
export function saveAlignment(
  actor: Member,
  { alignmentId, version, intent, rows: input }: SaveAlignmentInput,
): Promise<{ submitted: boolean }> {
  return transaction(actor, async (tx) => {
    const row = await lockFor(tx, alignment, actor, 'submit', alignmentId)
    if (!isOpen('submit', row.state)) throw new Refusal('already_decided')
    if (row.version !== version) throw new Refusal('conflict')
    const ground = await findGround(tx, row.added, row.rows)
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
    await writeRows(tx, row.id, rows)
    if (intent !== 'submit') return { submitted: false }
    const next = row.state === 'sent_back' ? version + 1 : version
    const step = { state: 'submitted', version: next } as const
    await takeStep(tx, alignment, actor, { ...row, rows }, 'submit', { step, added: {} })
    return { submitted: true }
  })
}

async function writeRows(tx: Transaction, alignmentId: string, rows: readonly AlignedRow[]): Promise<void> {
  await tx.alignedClause.deleteMany({ where: { alignmentId } })
  await tx.alignedClause.createMany({
    data: rows.map((row, index) => ({ alignmentId, position: index + 1, ...storedOf(row) })),
  })
}
