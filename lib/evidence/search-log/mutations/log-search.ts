import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { dayOf, now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { takeCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { begun, may } from '@/lib/record/review/policy'
import type { Fault, LogInput } from '../schema'
import { SEARCH_WRITERS } from '../types'

/**
 * Logs where somebody looked and what came of it, on an item or on the whole statement, and asks for a review. What it says never
 * changes. The same form sent twice logs one.
 *
 * @throws Invalid with the fields that do not fit: `about`, `day` (yet to come, or before the statement's), `source` (none such)
 * @throws Refusal `not_permitted`; as `idempotent`
 */
export function logSearch(actor: Member, input: LogInput): Promise<{ id: string }> {
  return idempotent(actor, 'search', input, madeOne, (tx) => write(tx, actor, input))
}

async function write(tx: Transaction, actor: Member, input: LogInput): Promise<{ id: string }> {
  authorize(may, actor, 'submit', begun(actor, SEARCH_WRITERS))
  await takeCopiesOf(tx, [input.foundSourceId])
  const { statementId, commitmentId, date } = await findSubject(tx, input.about)
  if (input.day > dayOf(now())) throw wrong('day', 'day_future')
  if (input.day < date) throw wrong('day', 'day_early')
  const { place, address, language, words, foundSourceId } = input
  if (foundSourceId !== null && (await tx.source.count({ where: { id: foundSourceId } })) === 0)
    throw wrong('source', 'source')
  const { id } = await tx.loggedSearch.create({
    data: {
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

function wrong(field: string, fault: Fault): Invalid {
  return new Invalid({ [field]: [fault] })
}
