import type { PlacedNote } from '@/lib/text/note/types'
import { sideBySide } from '@/lib/text/statement/rules/aligned'
import { clausesOf } from '@/lib/text/statement/rules/clauses'
import { besideBase, type ItemBeside } from '@/lib/text/statement/rules/seen-texts'
import { type KnownText, renderingOf } from '@/lib/text/statement/rules/text-in-language'
import type { VariantView } from '@/lib/text/statement/types'
import type { Annotated, AnnotatedPlace, ClauseRow, Worded } from '../types'

/** How many annotations a part of their collection has at most. */
export const ANNOTATIONS_A_PAGE = 100

type Ranked = { readonly start: number; readonly rank: number; readonly place: AnnotatedPlace }

/**
 * Where all that is said of a statement's words is found, in reading order: items, then places where texts differ, then clauses of other texts,
 * then notes, where they begin with the same letter. What is said of a whole source comes last, and replies follow their note. What was
 * withdrawn says nothing any more.
 */
export function annotatedPlaces(
  { statement, items, texts }: Worded,
  notes: readonly PlacedNote[],
): readonly AnnotatedPlace[] {
  const startOf = new Map(items.map(({ reference, start }) => [reference, start]))
  const ranked: Ranked[] = [
    ...items.map(({ reference, start }) => ({ start, rank: 0, place: { kind: 'item', reference } as const })),
    ...statement.variants.map(({ key, start }) => ({
      start,
      rank: 1,
      place: { kind: 'variant', key } as const,
    })),
    ...texts.flatMap((text) =>
      clauseRows(text, items).map(({ number, row }) => ({
        start: row.base.start,
        rank: 2,
        place: { kind: 'clause', text: renderingOf(text).key, number } as const,
      })),
    ),
    ...notes.flatMap((note) => {
      const start = startOfNote(note, startOf)
      return inThread(note).map((place) => ({ start, rank: 3, place }))
    }),
  ]
  return ranked.sort((a, b) => a.start - b.start || a.rank - b.rank).map(({ place }) => place)
}

/** What some places are read with. */
interface ReadPlaces {
  readonly items: ReadonlyMap<string, Extract<Annotated, { kind: 'item' }>['item']>
  readonly variants: readonly VariantView[]
  /** Those of which a clause is among the places. */
  readonly texts: readonly KnownText[]
  readonly marked: readonly ItemBeside[]
  readonly notes: readonly Extract<Annotated, { kind: 'note' }>['note'][]
}

/** What is said at some places. What is said there no more since the order was made is left out. */
export function annotatedAt(places: readonly AnnotatedPlace[], read: ReadPlaces): readonly Annotated[] {
  const known = {
    items: read.items,
    variants: new Map(read.variants.map((variant) => [variant.key, variant])),
    notes: new Map(read.notes.map((note) => [note.id, note])),
    clauses: new Map(
      read.texts.flatMap((text) =>
        clauseRows(text, read.marked).map(({ number, row }) => [
          `${renderingOf(text).key} ${number}`,
          { kind: 'clause', text, number, row } as const,
        ]),
      ),
    ),
  }
  return places.flatMap((place) => saidAt(place, known) ?? [])
}

interface KnownAt extends Pick<ReadPlaces, 'items'> {
  readonly variants: ReadonlyMap<string, VariantView>
  readonly notes: ReadonlyMap<string, ReadPlaces['notes'][number]>
  readonly clauses: ReadonlyMap<string, Annotated>
}

function saidAt(place: AnnotatedPlace, { items, variants, notes, clauses }: KnownAt): Annotated | null {
  switch (place.kind) {
    case 'item': {
      const item = items.get(place.reference)
      return item ? { kind: 'item', item } : null
    }
    case 'variant': {
      const variant = variants.get(place.key)
      return variant ? { kind: 'variant', variant } : null
    }
    case 'clause':
      return clauses.get(`${place.text} ${place.number}`) ?? null
    case 'note': {
      const note = notes.get(place.note)
      return note && note.body !== null ? { kind: 'note', note } : null
    }
    case 'reply': {
      const note = notes.get(place.note)
      const reply = note?.replies.find(({ id }) => id === place.reply)
      return note && reply && reply.body !== null ? { kind: 'reply', note, reply } : null
    }
  }
}

/** The lines of the page of another text on which both texts say something, as they are numbered there. */
function clauseRows(
  text: KnownText,
  items: readonly ItemBeside[],
): readonly { readonly number: number; readonly row: ClauseRow }[] {
  const rows =
    text.kind === 'aligned'
      ? sideBySide(text.alignment.rows, clausesOf(text.rendering.text, text.rendering.language))
      : besideBase(text.text, items)
  return rows.flatMap((row, index) => (row.kind === 'both' ? [{ number: index + 1, row }] : []))
}

function startOfNote({ start, reference }: PlacedNote, startOf: ReadonlyMap<string, number>): number {
  if (start !== null) return start
  return (reference !== null && startOf.get(reference)) || Number.MAX_SAFE_INTEGER
}

function inThread({ id, isWithdrawn, replies }: PlacedNote): readonly AnnotatedPlace[] {
  return [
    ...(isWithdrawn ? [] : [{ kind: 'note', note: id } as const]),
    ...replies.map((reply) => ({ kind: 'reply', note: id, reply }) as const),
  ]
}
