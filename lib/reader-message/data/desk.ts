import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db, type RowOf } from '@/lib/platform/db'
import { readerMessagePolicy, readsMessages } from '../policy'
import { beginningOf } from '../rules/message-text'
import type { MessageEntry } from '../types'

const lately = 20

/** What awaits an answer or its review, oldest first, and what was closed lately, newest first; nothing for who does not read messages. */
export async function findMessages(actor: Member): Promise<{ open: MessageEntry[]; closed: MessageEntry[] }> {
  if (!readsMessages(actor)) return { open: [], closed: [] }
  const [open, closed] = await Promise.all([
    db().readerMessage.findMany({
      where: { state: { not: 'closed' } },
      orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
      select: entrySelect,
    }),
    db().readerMessage.findMany({
      where: { state: 'closed' },
      orderBy: [{ closedAt: 'desc' }, { id: 'asc' }],
      take: lately,
      select: entrySelect,
    }),
  ])
  return { open: open.map((row) => entryOf(actor, row)), closed: closed.map((row) => entryOf(actor, row)) }
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
    awaitsMe: row.state === 'proposed' && readerMessagePolicy(actor, 'publish', row) === true,
  }
}
