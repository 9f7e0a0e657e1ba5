import type { CommitmentView } from '@/lib/commitment/types'
import type { PublicNoteView, PublicReplyView } from '@/lib/note/types'
import type { RevisionView } from '@/lib/status-update/types'
import type { PartyReply, PublicMessage } from '../types'

/** One entry of the corrections. `at` is an ISO moment, or a day where only the day is known. */
export type Correction = { readonly at: string; readonly anchor: string } & (
  | {
      readonly kind: 'revision'
      readonly revision: RevisionView
      /** The final judgement of the same line that it corrects. */
      readonly corrected: RevisionView | null
    }
  | { readonly kind: 'item'; readonly item: CommitmentView }
  | {
      readonly kind: 'note'
      readonly note: PublicReplyView
      /** The item that it stood on; null where it was none. */
      readonly reference: string | null
      readonly sourceId: string | null
    }
  | { readonly kind: 'message'; readonly message: PublicMessage }
  | { readonly kind: 'reply'; readonly reply: PartyReply }
)

/** What a statement's page of corrections is made from. */
export type CorrectedRecord = {
  readonly revisions: readonly RevisionView[]
  readonly items: readonly CommitmentView[]
  readonly notes: readonly PublicNoteView[]
  readonly messages: readonly PublicMessage[]
  readonly replies: readonly PartyReply[]
}

/**
 * Everything that was corrected or withdrawn here after it was public, with what readers' messages led to and what parties replied, newest
 * first. A judgement that was replaced because facts are newer is no correction. Anchors are made from what an entry is about, and so stay.
 */
export function correctionsOf(record: CorrectedRecord): readonly Correction[] {
  const entries: Correction[] = [
    ...record.revisions.flatMap((revision) => judgementEntry(revision, record.revisions)),
    ...record.items.flatMap((item) =>
      item.withdrawn === null
        ? []
        : [{ kind: 'item' as const, at: item.withdrawn.on, anchor: `w-${item.reference}`, item }],
    ),
    ...record.notes.flatMap((note) => [note, ...note.replies].flatMap((each) => noteEntry(each, note))),
    ...record.messages.map((message) => ({
      kind: 'message' as const,
      at: message.closedAt,
      anchor: `m-${message.id}`,
      message,
    })),
    ...record.replies.map((reply) => ({
      kind: 'reply' as const,
      at: reply.withdrawnAt ?? reply.publishedAt,
      anchor: `m-${reply.id}`,
      reply,
    })),
  ]
  return entries.sort((a, b) => (a.at === b.at ? order(a.anchor, b.anchor) : order(b.at, a.at)))
}

function judgementEntry(revision: RevisionView, all: readonly RevisionView[]): Correction[] {
  const { succession, finalAt, reference, party, number } = revision
  if (succession !== 'corrects' || finalAt === null) return []
  const earlier = all
    .filter((other) => other.reference === reference && other.party === party)
    .filter((other) => other.finalAt !== null && other.number < number)
  const corrected = earlier.sort((a, b) => b.number - a.number)[0] ?? null
  return [{ kind: 'revision', at: finalAt, anchor: `r-${reference}-${party}-${number}`, revision, corrected }]
}

function noteEntry(note: PublicReplyView, { target }: PublicNoteView): Correction[] {
  if (note.withdrawn === null) return []
  const reference = target.kind === 'item' ? target.reference : null
  const sourceId = target.kind === 'source' ? target.id : null
  return [{ kind: 'note', at: note.withdrawn.at, anchor: note.anchor, note, reference, sourceId }]
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The replies on an item that readers had seen by the end of a day, UTC: one taken back later stands there with its words gone already. */
export function repliesOn(
  reference: string,
  replies: readonly PartyReply[],
  day?: string,
): readonly PartyReply[] {
  return replies.filter(
    (reply) => reply.reference === reference && (day === undefined || reply.publishedAt.slice(0, 10) <= day),
  )
}
