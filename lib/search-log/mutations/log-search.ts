import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { dayOf, now } from '@/lib/platform/clock'
import { isDuplicate, type Transaction, transaction } from '@/lib/platform/db'
import { Invalid, Refusal } from '@/lib/platform/errors'
import { searchPolicy } from '../policy'
import type { Fault, LogInput } from '../schema'

/**
 * Logs where somebody looked and what came of it, on an item or on the whole statement, and asks for a second reading. What it says never
 * changes. The same form sent twice logs one.
 *
 * @throws Invalid with the fields that do not fit: `about`, `day` (yet to come, or before the statement's), `source` (none such)
 * @throws Refusal `not_permitted`; `conflict` when the id is another's
 */
export async function logSearch(actor: Member, input: LogInput): Promise<{ id: string }> {
  try {
    return await transaction(actor, (tx) => write(tx, actor, input))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return transaction(actor, (tx) => alreadyLogged(tx, actor, input.id))
  }
}

async function write(tx: Transaction, actor: Member, input: LogInput): Promise<{ id: string }> {
  authorize(searchPolicy, actor, 'log', { authorId: actor.id, wasPublished: false })
  const { statementId, commitmentId, date } = await findSubject(tx, input.about)
  if (input.day > dayOf(now())) throw wrong('day', 'day_future')
  if (input.day < date) throw wrong('day', 'day_early')
  const { id, place, address, language, words, foundSourceId } = input
  if (foundSourceId !== null && (await tx.source.count({ where: { id: foundSourceId } })) === 0)
    throw wrong('source', 'source')
  await tx.loggedSearch.create({
    data: {
      id,
      statementId,
      commitmentId,
      place,
      address,
      language,
      words,
      foundSourceId,
      authorId: actor.id,
      day: new Date(input.day),
    },
    select: { id: true },
  })
  await recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb: 'submitted',
    objectType: 'search-log',
    objectId: id,
    statementId,
    payload: { commitment: commitmentId },
  })
  return { id }
}

async function findSubject(tx: Transaction, { statement: slug, reference }: LogInput['about']) {
  const statement = await tx.statement.findUnique({
    where: { slug },
    select: {
      id: true,
      date: true,
      commitments: {
        where: { reference: reference ?? '', publishedAt: { not: null }, withdrawnAt: null },
        select: { id: true },
      },
    },
  })
  const commitmentId = statement?.commitments[0]?.id ?? null
  if (!statement || (reference !== null && commitmentId === null)) throw wrong('about', 'about')
  return { statementId: statement.id, commitmentId, date: dayOf(statement.date) }
}

async function alreadyLogged(tx: Transaction, actor: Member, id: string): Promise<{ id: string }> {
  const row = await tx.loggedSearch.findUnique({ where: { id }, select: { authorId: true } })
  if (row?.authorId !== actor.id) throw new Refusal('conflict')
  return { id }
}

function wrong(field: string, fault: Fault): Invalid {
  return new Invalid({ [field]: [fault] })
}
