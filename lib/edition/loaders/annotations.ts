import 'server-only'
import { findCommitments } from '@/lib/commitment/data/commitments'
import { loadPublicNotes } from '@/lib/dossier/loaders/notes'
import { loadWording } from '@/lib/dossier/loaders/wording'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findMoments } from '@/lib/status-update/data/record'
import { annotatedIn } from '../rules/annotated'
import type { Writing } from '../rules/annotation'
import { onPage } from '../rules/annotation-collection'
import type { Annotations } from '../types'

/** All that is said of the words of a statement; null when no statement has that address. */
export async function loadAnnotations(slug: string): Promise<Annotations | null> {
  const [worded, notes] = await Promise.all([loadWording(slug), loadPublicNotes(slug)])
  return worded && { statement: worded.statement, list: annotatedIn(worded, notes) }
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

/** The items that a part of the annotations is about, counted from 1, by reference; null where there is no such part. */
export async function loadItemsOnPage(
  { statement, list }: Annotations,
  number: number,
  language: string,
): Promise<Writing['items'] | null> {
  const shown = onPage(list, number)
  if (shown.length === 0) return null
  const references = shown.flatMap((each) => (each.kind === 'item' ? [each.item.reference] : []))
  if (references.length === 0) return new Map()
  const read = await loadAnnotatedItems(statement.slug, references.join(' '), language)
  return new Map(read.map((each) => [each.item.reference, each]))
}
