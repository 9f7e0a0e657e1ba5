import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Invalid } from '@/lib/ground/platform/errors'
import { isId } from '@/lib/ground/platform/id'
import { takeCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import { keptOf, proposalFaults } from '../rules/proposal'
import type { Fault, ProposalInput } from '../schema'
import { type LockedMessage, lockMessage, recordAct } from './lock-message'

/**
 * Proposes what becomes of a message, in the words that readers will see. A second person publishes it.
 *
 * @throws Invalid with the fields that the outcome asks for, `ledTo` or `duplicateOf` when that is nothing of this statement that readers see
 * @throws Refusal as `lockMessage`
 */
export function propose(actor: Member, input: ProposalInput): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    await takeCopiesOf(tx, [sourceIn(input.ledTo)])
    const message = await lockMessage(tx, actor, 'propose', input)
    const faults = proposalFaults(message, input)
    if (Object.keys(faults).length > 0) throw new Invalid(faults)
    const { ledTo, duplicateOf, ...kept } = keptOf(message, input, input.answerLanguage)
    const link = await linkOf(tx, message, ledTo)
    await mustBeAnother(tx, message, duplicateOf)
    await tx.readerMessage.update({
      where: { id: message.id },
      data: {
        ...nothing,
        ...kept,
        ...link,
        duplicateOfId: duplicateOf,
        state: 'proposed',
        proposedById: actor.id,
        proposedAt: now(),
        sentBackReason: null,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await recordAct(tx, actor, 'proposed', message, { outcome: kept.outcome })
    return { id: message.id }
  })
}

/** The source that a message is said to have led to; null for anything else. */
function sourceIn(ledTo: string): string | null {
  const [kind, id] = ledTo.split(':')
  return kind === 'source' && id ? id : null
}

const nothing = {
  ledToRevisionId: null,
  ledToSourceId: null,
  ledToNoteId: null,
  ledToVariant: null,
  ledToItemId: null,
}

function wrong(field: string, fault: Fault): Invalid {
  return new Invalid({ [field]: [fault] })
}

/** The column that a link stands in. It is to be about the same statement, and seen by readers. */
async function linkOf(tx: Transaction, { statementId }: LockedMessage, ledTo: string | null) {
  if (ledTo === null) return {}
  const [kind, id = ''] = ledTo.split(':')
  const isShown = { OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }] }
  const published = { not: null }
  switch (kind) {
    case 'revision': {
      const where = { id, line: { commitment: { statementId } }, ...isShown }
      if (isId(id) && (await tx.revision.count({ where })) > 0) return { ledToRevisionId: id }
      break
    }
    case 'source':
      if ((await tx.source.count({ where: { id, listedAt: published } })) > 0) return { ledToSourceId: id }
      break
    case 'note':
      if (isId(id) && (await tx.note.count({ where: { id, statementId, publishedAt: published } })) > 0)
        return { ledToNoteId: id }
      break
    case 'variant':
      if ((await tx.variant.count({ where: { statementId, key: id } })) > 0) return { ledToVariant: id }
      break
    default: {
      const where = { id, statementId, publishedAt: published, withdrawnAt: published }
      if (isId(id) && (await tx.commitment.count({ where })) > 0) return { ledToItemId: id }
    }
  }
  throw wrong('ledTo', 'led_to')
}

async function mustBeAnother(
  tx: Transaction,
  { id: own, statementId }: LockedMessage,
  id: string | null,
): Promise<void> {
  if (id === null) return
  const where = { id, statementId, duplicateOfId: null }
  if (id === own || (await tx.readerMessage.count({ where })) === 0)
    throw wrong('duplicateOf', 'duplicate_of')
}
