import type { PublicNoteView } from '@/lib/note/types'
import { sideBySide } from '@/lib/statement/rules/aligned'
import { clausesOf } from '@/lib/statement/rules/clauses'
import { besideBase } from '@/lib/statement/rules/seen-texts'
import type { KnownText } from '@/lib/statement/rules/text-in-language'
import type { Annotated, Worded } from '../types'

/** How many annotations a part of their collection has at most. */
export const ANNOTATIONS_A_PAGE = 100

type Placed = { readonly start: number; readonly rank: number; readonly annotated: Annotated }

/**
 * All that is said of a statement's words, in reading order: items, then places where texts differ, then clauses of other texts, then notes,
 * where they begin with the same letter. What is said of a whole source comes last, and replies follow their note. What was withdrawn says
 * nothing any more.
 */
export function annotatedIn(
  { statement, items, texts }: Worded,
  notes: readonly PublicNoteView[],
): readonly Annotated[] {
  const startOf = new Map(items.map(({ reference, start }) => [reference, start]))
  const placed: Placed[] = [
    ...items.map((item) => ({ start: item.start, rank: 0, annotated: { kind: 'item', item } as const })),
    ...statement.variants.map((variant) => ({
      start: variant.start,
      rank: 1,
      annotated: { kind: 'variant', variant } as const,
    })),
    ...texts.flatMap((text) =>
      clauseRows(text, items).map((annotated) => ({ start: annotated.row.base.start, rank: 2, annotated })),
    ),
    ...notes.flatMap((note) => {
      const start = startOfNote(note, startOf)
      return inThread(note).map((annotated) => ({ start, rank: 3, annotated }))
    }),
  ]
  return placed.sort((a, b) => a.start - b.start || a.rank - b.rank).map(({ annotated }) => annotated)
}

/** The lines of the page of another text on which both texts say something, as they are numbered there. */
function clauseRows(text: KnownText, items: Worded['items']) {
  const rows =
    text.kind === 'aligned'
      ? sideBySide(text.alignment.rows, clausesOf(text.rendering.text, text.rendering.language))
      : besideBase(text.text, items)
  return rows.flatMap((row, index) =>
    row.kind === 'both' ? [{ kind: 'clause', text, number: index + 1, row } as const] : [],
  )
}

function startOfNote({ target }: PublicNoteView, startOf: ReadonlyMap<string, number>): number {
  if (target.kind === 'span') return target.start
  return (target.kind === 'item' && startOf.get(target.reference)) || Number.MAX_SAFE_INTEGER
}

function inThread(note: PublicNoteView): readonly Annotated[] {
  const replies = note.replies.filter(({ body }) => body !== null)
  return [
    ...(note.body === null ? [] : [{ kind: 'note', note } as const]),
    ...replies.map((reply) => ({ kind: 'reply', note, reply }) as const),
  ]
}
