import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { withCovered } from '@/lib/record/cover/data/covered'
import { noteAnchor } from '@/lib/text/statement/rules/note-anchor'
import type { LedTo, PartyReply, PublicMessage } from '../types'

/**
 * The closed messages of a statement as readers see them, newest first. What is open, what was left aside as spam, who sent it and whoever
 * answered it are never in it; the sender's own words are only where they permitted it and two people chose to show them.
 *
 * @param which only these
 */
export async function findPublicMessages(
  slug: string,
  { ids }: { readonly ids?: readonly string[] } = {},
): Promise<PublicMessage[]> {
  if (ids?.length === 0) return []
  const rows = await db().readerMessage.findMany({
    where: {
      ...closed(slug),
      ...these(ids),
      NOT: { kind: 'reply', outcome: { in: ['accepted', 'partly'] } },
    },
    orderBy: [{ closedAt: 'desc' }, { id: 'asc' }],
    select: messageSelect,
  })
  const views = rows.flatMap((row) => {
    const { outcome, closedAt } = row
    if (outcome === null || outcome === 'spam' || closedAt === null) return []
    return [
      {
        id: row.id,
        reference: row.commitment.reference,
        kind: row.kind,
        receivedOn: dayOf(row.receivedAt),
        closedAt: closedAt.toISOString(),
        outcome,
        matter: row.matter,
        reason: row.reason,
        answerLanguage: row.answerLanguage,
        words: row.showsWords ? { text: row.body, language: row.language, address: row.address } : null,
        ledTo: ledToOf(row),
        duplicateOf:
          row.duplicateOf?.closedAt && row.duplicateOf.outcome !== 'spam' ? row.duplicateOf.id : null,
      },
    ]
  })
  return withCovered('reader-message', views)
}

/**
 * The replies of parties that a reviewer confirmed and another published, oldest first; of one that was taken back only the marker.
 *
 * @param which only those on this item, or these
 */
export async function findPartyReplies(
  slug: string,
  { reference, ids }: { readonly reference?: string; readonly ids?: readonly string[] } = {},
): Promise<PartyReply[]> {
  if (ids?.length === 0) return []
  const onItem = reference === undefined ? {} : { commitment: { reference } }
  const rows = await db().readerMessage.findMany({
    where: {
      ...closed(slug),
      kind: 'reply',
      outcome: { in: ['accepted', 'partly'] },
      ...onItem,
      ...these(ids),
    },
    orderBy: [{ closedAt: 'asc' }, { id: 'asc' }],
    select: replySelect,
  })
  const views = rows.flatMap(({ id, commitment, party, capacity, receivedAt, closedAt, ...row }) =>
    party === null || capacity === null || closedAt === null
      ? []
      : [
          {
            id,
            reference: commitment.reference,
            party,
            capacity,
            receivedOn: dayOf(receivedAt),
            publishedAt: closedAt.toISOString(),
            language: row.language,
            text: row.replyWithdrawnAt === null ? (row.excerpt ?? row.body) : null,
            isExcerpt: row.excerpt !== null,
            withdrawnAt: row.replyWithdrawnAt?.toISOString() ?? null,
          },
        ],
  )
  return withCovered('reader-message', views)
}

const these = (ids: readonly string[] | undefined) => (ids === undefined ? {} : { id: { in: [...ids] } })

const closed = (slug: string) => ({
  statement: { slug },
  state: 'closed' as const,
  outcome: { not: 'spam' as const },
})

const ofItem = { select: { reference: true } } as const

/** What a message can have led to, with what its address is made from. */
export const ledToSelect = {
  ledToSourceId: true,
  ledToVariant: true,
  ledToRevision: {
    select: { id: true, number: true, line: { select: { party: true, commitment: ofItem } } },
  },
  ledToNote: { select: { id: true, sourceId: true, commitment: ofItem } },
  ledToItem: { select: { id: true, reference: true } },
} as const

const messageSelect = {
  id: true,
  kind: true,
  language: true,
  body: true,
  address: true,
  showsWords: true,
  receivedAt: true,
  closedAt: true,
  outcome: true,
  matter: true,
  reason: true,
  answerLanguage: true,
  commitment: ofItem,
  duplicateOf: { select: { id: true, closedAt: true, outcome: true } },
  ...ledToSelect,
} as const

const replySelect = {
  id: true,
  party: true,
  capacity: true,
  language: true,
  body: true,
  excerpt: true,
  receivedAt: true,
  closedAt: true,
  replyWithdrawnAt: true,
  commitment: ofItem,
} as const

type LedToRow = RowOf<'readerMessage', typeof ledToSelect>

/** What a message led to, as readers see it; null where it led to nothing. */
export function ledToOf({
  ledToRevision,
  ledToSourceId,
  ledToNote,
  ledToVariant,
  ledToItem,
}: LedToRow): LedTo | null {
  if (ledToRevision) {
    const { number, line } = ledToRevision
    return { kind: 'revision', reference: line.commitment.reference, line: line.party, number }
  }
  if (ledToSourceId !== null) return { kind: 'source', id: ledToSourceId }
  if (ledToNote) {
    const { id, sourceId, commitment } = ledToNote
    return { kind: 'note', anchor: noteAnchor(id), reference: commitment?.reference ?? null, sourceId }
  }
  if (ledToVariant !== null) return { kind: 'variant', key: ledToVariant }
  return ledToItem && { kind: 'item', reference: ledToItem.reference }
}
