import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, manyRows, type RowOf } from '@/lib/ground/platform/db'
import { readerMessagePolicy, readsMessages } from '../policy'
import { beginningOf } from '../rules/message-text'
import type { MessageEntry } from '../types'

const lately = 20

/** A message that awaits an answer or its review. */
export interface OpenMessage {
  readonly id: string
  /** Whether it awaits the member, or is with them. */
  readonly isOwn: boolean
}

/** What awaits an answer or its review, oldest first: what its list is counted and cut by. Nothing for who does not read messages. */
export async function findOpenPlaces(actor: Member): Promise<OpenMessage[]> {
  if (!readsMessages(actor)) return []
  const rows = await manyRows<Pick<EntryRow, 'id' | 'state' | 'takenById' | 'proposedById'>>`
    SELECT id, state, taken_by_id AS "takenById", proposed_by_id AS "proposedById"
    FROM reader_messages WHERE state <> 'closed' ORDER BY received_at, id`
  return rows.map((row) => ({ id: row.id, isOwn: row.takenById === actor.id || awaits(actor, row) }))
}

/** Messages by their ids, in the order given; nothing for who does not read messages. */
export async function findMessagesNamed(actor: Member, ids: readonly string[]): Promise<MessageEntry[]> {
  if (!readsMessages(actor) || ids.length === 0) return []
  const rows = await db().readerMessage.findMany({ where: { id: { in: [...ids] } }, select: entrySelect })
  const entries = new Map(rows.map((row) => [row.id, entryOf(actor, row)]))
  return ids.flatMap((id) => entries.get(id) ?? [])
}

/** What was closed lately, newest first; nothing for who does not read messages. */
export async function findClosedLately(actor: Member): Promise<MessageEntry[]> {
  if (!readsMessages(actor)) return []
  const rows = await db().readerMessage.findMany({
    where: { state: 'closed' },
    orderBy: [{ closedAt: 'desc' }, { id: 'asc' }],
    take: lately,
    select: entrySelect,
  })
  return rows.map((row) => entryOf(actor, row))
}

function awaits(actor: Member, row: Pick<EntryRow, 'state' | 'takenById' | 'proposedById'>): boolean {
  return row.state === 'proposed' && readerMessagePolicy(actor, 'publish', row) === true
}

const entrySelect = {
  id: true,
  kind: true,
  state: true,
  outcome: true,
  receivedAt: true,
  language: true,
  body: true,
  takenById: true,
  proposedById: true,
  takenBy: { select: { publicName: true } },
  statement: { select: { slug: true } },
  commitment: { select: { reference: true } },
} as const

type EntryRow = RowOf<'readerMessage', typeof entrySelect>

function entryOf(actor: Member, row: EntryRow): MessageEntry {
  return {
    id: row.id,
    slug: row.statement.slug,
    reference: row.commitment.reference,
    kind: row.kind,
    state: row.state,
    outcome: row.outcome,
    receivedAt: row.receivedAt.toISOString(),
    language: row.language,
    excerpt: beginningOf(row.body),
    takenBy: row.takenBy?.publicName ?? null,
    isMine: row.takenById === actor.id,
    awaitsMe: awaits(actor, row),
  }
}
