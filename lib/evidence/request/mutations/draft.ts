import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { requestPolicy } from '../policy'
import type { DraftInput, Fault } from '../schema'
import { record } from './record-event'
import { itemsOf } from './subject'

/**
 * Puts down a request for access to documents, for signed-in people to see. The same form sent twice makes one.
 *
 * @throws Invalid with the fields that do not fit: `statement`, `items`, `party`
 * @throws Refusal `not_permitted`; as `idempotent`
 */
export function draft(actor: Member, input: DraftInput): Promise<{ id: string }> {
  return idempotent(actor, 'request', input, madeOne, (tx) => write(tx, actor, input))
}

async function write(tx: Transaction, actor: Member, input: DraftInput): Promise<{ id: string }> {
  authorize(requestPolicy, actor, 'draft', { authorId: actor.id, unread: [] })
  const statement = await tx.statement.findUnique({ where: { slug: input.statement }, select: { id: true } })
  const fault: Fault = 'statement'
  if (!statement) throw new Invalid({ statement: [fault] })
  const items = await itemsOf(tx, statement.id, input)
  const { authority, party, language, asked, regime } = input
  const { id } = await tx.accessRequest.create({
    data: {
      authority,
      party,
      language,
      asked,
      regime,
      statementId: statement.id,
      authorId: actor.id,
      items: { create: items.map((commitmentId) => ({ commitmentId })) },
    },
    select: { id: true },
  })
  await record(tx, actor, 'added', { id, statementId: statement.id })
  return { id }
}
