import type { CorrectingRevision } from '@/lib/assessment/status-update/types'
import type { ListedItem } from '@/lib/text/commitment/types'
import type { WithdrawnNote } from '@/lib/text/note/types'
import { noteAnchor } from '@/lib/text/statement/rules/note-anchor'
import type { PartyReply, PublicMessage } from '../types'

/** What can stand among the corrections of a statement. */
export type CorrectionKind = 'revision' | 'item' | 'note' | 'message' | 'reply'

/** Where an entry of the corrections stands among them: what the list is put in order, counted and cut by. */
export type CorrectionPlace = {
  readonly kind: CorrectionKind
  /** Of what it is about; of an item its reference. */
  readonly id: string
  /** An ISO moment, or a day where only the day is known. */
  readonly at: string
  /** Its place on a page, and its name in the addresses of parts. It is made from what the entry is about, and so stays. */
  readonly anchor: string
}

/** One entry of the corrections. `at` is an ISO moment, or a day where only the day is known. */
export type Correction = Pick<CorrectionPlace, 'at' | 'anchor'> &
  (
    | { readonly kind: 'revision'; readonly revision: CorrectingRevision }
    | { readonly kind: 'item'; readonly item: ListedItem }
    | { readonly kind: 'note'; readonly note: WithdrawnNote }
    | { readonly kind: 'message'; readonly message: PublicMessage }
    | { readonly kind: 'reply'; readonly reply: PartyReply }
  )

/** What was read of what some entries are about. */
export type CorrectedRecord = {
  readonly revisions: readonly CorrectingRevision[]
  readonly items: readonly ListedItem[]
  readonly notes: readonly WithdrawnNote[]
  readonly messages: readonly PublicMessage[]
  readonly replies: readonly PartyReply[]
}

/** @param name what an entry is about, as its address names it: `7c-spain-2`, `7c`, an id */
export function anchorOf(kind: CorrectionKind, name: string): string {
  if (kind === 'revision') return `r-${name}`
  if (kind === 'item') return `w-${name}`
  return kind === 'note' ? noteAnchor(name) : `m-${name}`
}

/** Entries newest first; those of one moment by their anchors. */
export function newestFirst<Entry extends Pick<CorrectionPlace, 'at' | 'anchor'>>(
  entries: readonly Entry[],
): Entry[] {
  return [...entries].sort((a, b) => (a.at === b.at ? order(a.anchor, b.anchor) : order(b.at, a.at)))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The entries that stand at some places, in the order of the places. */
export function correctionsAt(places: readonly CorrectionPlace[], record: CorrectedRecord): Correction[] {
  const about = [
    ...record.revisions.map((revision) => ({ kind: 'revision' as const, id: revision.id, revision })),
    ...record.items.map((item) => ({ kind: 'item' as const, id: item.reference, item })),
    ...record.notes.map((note) => ({ kind: 'note' as const, id: note.id, note })),
    ...record.messages.map((message) => ({ kind: 'message' as const, id: message.id, message })),
    ...record.replies.map((reply) => ({ kind: 'reply' as const, id: reply.id, reply })),
  ]
  const known = new Map(about.map(({ id, ...each }) => [`${each.kind} ${id}`, each]))
  return places.flatMap(({ kind, id, at, anchor }) => {
    const each = known.get(`${kind} ${id}`)
    return each ? [{ ...each, at, anchor }] : []
  })
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
