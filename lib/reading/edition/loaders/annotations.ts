import 'server-only'
import { findMoments } from '@/lib/assessment/status-update/data/record'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { loadNotesAt, loadPlacedNotes, loadPublicNotes } from '@/lib/reading/dossier/loaders/notes'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { loadTextsBeside, loadWording } from '@/lib/reading/dossier/loaders/wording'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { annotatedAt, annotatedPlaces } from '../rules/annotated'
import type { Writing } from '../rules/annotation'
import { onPage } from '../rules/annotation-collection'
import type { AnnotatedOrder, AnnotatedPlace, Annotations } from '../types'

/** All that is said of the words of a statement; null when no statement has that address. */
export async function loadAnnotations(slug: string): Promise<Annotations | null> {
  const [worded, placed, notes] = await Promise.all([
    loadWording(slug),
    loadPlacedNotes(slug),
    loadPublicNotes(slug),
  ])
  if (!worded) return null
  const { statement, items, texts } = worded
  const { variants } = statement
  const list = annotatedAt(annotatedPlaces(worded, placed), {
    ...{ variants, texts, notes, marked: items },
    items: new Map(items.map((item) => [item.reference, item])),
  })
  return { statement, list }
}

/** In which order all of it stands: made once for as long as nothing of it changes. */
const loadPlaces = remembered(
  'annotated-places',
  (slug) => [tagOf.statement(slug)],
  async (slug: string): Promise<readonly AnnotatedPlace[] | null> => {
    const [worded, placed] = await Promise.all([loadWording(slug), loadPlacedNotes(slug)])
    return worded && annotatedPlaces(worded, placed)
  },
)

/** The order of all that is said of the words of a statement; null when no statement has that address. */
export async function loadAnnotatedOrder(slug: string): Promise<AnnotatedOrder | null> {
  const [statement, places] = await Promise.all([loadStatement(slug), loadPlaces(slug)])
  return statement && places && { statement, places }
}

/** Items as their annotations say them. @param references of these, parted by spaces */
const loadAnnotatedItems = remembered(
  'annotated-items',
  (slug) => [tagOf.statement(slug)],
  async (slug: string, references: string, language: string) => {
    const asked = references.split(' ')
    const [items, moments] = await Promise.all([
      findCommitments(slug, asked, language),
      findMoments(slug, asked, []),
    ])
    return items.map((item) => ({ item, publishedAt: moments?.items[item.reference]?.publishedAt ?? null }))
  },
)

/** The items of a statement that stand, as its edition says them. */
export const loadEditedItems = remembered(
  'edited-items',
  (slug) => [tagOf.statement(slug)],
  async (slug: string, language: string) =>
    (await findCommitments(slug, undefined, language)).filter(({ withdrawn }) => withdrawn === null),
)

/** A part of the annotations: what is said in it, and the items that it is about, by reference. */
export type AnnotationPart = Annotations & Pick<Writing, 'items'>

/** A part of the annotations, counted from 1, of which no more is read than it says; null where there is no such part. */
export async function loadAnnotationPart(
  { statement, places }: AnnotatedOrder,
  number: number,
  language: string,
): Promise<AnnotationPart | null> {
  const shown = onPage(places, number)
  if (shown.length === 0) return null
  const { slug, variants } = statement
  const references = shown.flatMap((place) => (place.kind === 'item' ? [place.reference] : []))
  const noteIds = namedOnce(shown, (place) => ('note' in place ? place.note : null))
  const keys = namedOnce(shown, (place) => (place.kind === 'clause' ? place.text : null))
  const [read, notes, beside] = await Promise.all([
    references.length === 0 ? [] : loadAnnotatedItems(slug, references.join(' '), language),
    noteIds.length === 0 ? [] : loadNotesAt(slug, noteIds.join(' ')),
    loadTextsBeside(slug, keys),
  ])
  const items = new Map(read.map((each) => [each.item.reference, each]))
  const list = annotatedAt(shown, {
    ...{ variants, notes, texts: beside.texts, marked: beside.items },
    items: new Map(read.map(({ item }) => [item.reference, item])),
  })
  return { statement, list, items }
}

/** What is named at some places, each once. */
function namedOnce(
  places: readonly AnnotatedPlace[],
  nameOf: (place: AnnotatedPlace) => string | null,
): readonly string[] {
  return [...new Set(places.flatMap((place) => nameOf(place) ?? []))]
}
