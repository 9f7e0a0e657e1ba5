import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { isDuplicate, type Transaction, transaction } from '@/lib/platform/db'
import { Invalid, Refusal } from '@/lib/platform/errors'
import { requestPolicy } from '../policy'
import type { DraftInput, Fault } from '../schema'
import { record } from './record-event'
import { itemsOf } from './subject'

/**
 * Puts down a request for access to documents, for signed-in people to see. The same form sent twice makes one.
 *
 * @throws Invalid with the fields that do not fit: `statement`, `items`, `party`
 * @throws Refusal `not_permitted`; `conflict` when the id is another request's
 */
export async function draft(actor: Member, input: DraftInput): Promise<{ id: string }> {
  try {
    return await transaction(actor, (tx) => write(tx, actor, input))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return transaction(actor, (tx) => alreadyThere(tx, actor, input.id))
  }
}

async function write(tx: Transaction, actor: Member, input: DraftInput): Promise<{ id: string }> {
  authorize(requestPolicy, actor, 'draft', { authorId: actor.id, unread: [] })
  const statement = await tx.statement.findUnique({ where: { slug: input.statement }, select: { id: true } })
  const fault: Fault = 'statement'
  if (!statement) throw new Invalid({ statement: [fault] })
  const items = await itemsOf(tx, statement.id, input)
  const { id, authority, party, language, asked, regime } = input
  await tx.accessRequest.create({
    data: {
      id,
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

async function alreadyThere(tx: Transaction, actor: Member, id: string): Promise<{ id: string }> {
  const row = await tx.accessRequest.findUnique({ where: { id }, select: { authorId: true } })
  if (row?.authorId !== actor.id) throw new Refusal('conflict')
  return { id }
}
