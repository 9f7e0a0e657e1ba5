import 'server-only'
import { findMoments } from '@/lib/assessment/status-update/data/record'
import type { PublishedRecord } from '@/lib/assessment/status-update/types'
import { findPublicMoments } from '@/lib/record/event/data/public-events'
import type { ObjectType, PublicMoment } from '@/lib/record/event/types'
import { ALL, findItemPart } from './item'

/** When the parts of an item's record became public, and when each public act on it happened. */
export type ItemMoments = Omit<PublishedRecord, 'revisions'> & { readonly acts: readonly PublicMoment[] }

/** The moments of an item's record; null when no statement or item has that address. @param within as much of it, as `findItemPart` has it */
export async function findItemMoments(
  slug: string,
  reference: string,
  within = ALL,
): Promise<ItemMoments | null> {
  const part = await findItemPart(slug, reference, '', within)
  if (!part) return null
  const { item, items, sources, notes, ever, tests } = part
  const [moments, acts] = await Promise.all([
    findMoments(
      slug,
      items.map((each) => each.reference),
      sources.map(({ id }) => id),
    ),
    findPublicMoments(slug, [
      ...acted('commitment', [item]),
      ...acted(
        'revision',
        ever.filter((each) => each.reference === reference),
      ),
      ...acted(
        'note',
        notes.flatMap((note) => [note, ...note.replies]),
      ),
      ...acted(
        'item-test',
        tests.flatMap((test) => [test, test.ended ?? []].flat()),
      ),
    ]),
  ])
  return moments && { ...moments, acts }
}

const acted = (objectType: ObjectType, things: readonly { readonly id: string }[]) =>
  things.map(({ id }) => ({ objectType, objectId: id }))
