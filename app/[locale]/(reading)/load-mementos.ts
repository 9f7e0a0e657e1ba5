import { loadCommitments } from '@/lib/commitment/loaders'
import { loadPublicMoments } from '@/lib/event/loaders'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { loadPublicNotes } from '@/lib/note/loaders'
import { publicAddress } from '@/lib/platform/env'
import { loadSourcesOf } from '@/lib/source/loaders'
import { asOfAddress, timegateAddress, timemapAddress } from '@/lib/statement/rules/addresses'
import { type Memento, type MementoPlace, mementosOf } from '@/lib/statement/rules/memento'
import { loadPublishedRecord } from '@/lib/status-update/loaders'
import { changesOfItem, changesOfStatement } from '@/lib/status-update/rules/item-changes'

/** A page that has earlier states, and what they are. */
export interface Mementos {
  place: MementoPlace
  /** Oldest first. */
  mementos: readonly Memento[]
}

/**
 * The earlier states of an item's page, or of a statement's front page; null for what was never public.
 *
 * @param reference null for the front page
 */
export async function loadMementos(
  locale: Locale,
  slug: string,
  reference: string | null,
): Promise<Mementos | null> {
  const [record, acts, items, notes, sources] = await Promise.all([
    loadPublishedRecord(slug),
    loadPublicMoments(slug),
    loadCommitments(slug),
    loadPublicNotes(slug),
    loadSourcesOf(slug),
  ])
  if (!record) return null
  const changes = { record, acts, notes }
  const item = items.find((each) => each.reference === reference)
  if (reference !== null && !item) return null
  const moments = item
    ? changesOfItem(item, changes)
    : changesOfStatement(
        changes,
        sources.map(({ id }) => id),
      )
  if (moments.length === 0) return null
  return {
    place: placeOf(locale, reference === null ? `/${slug}` : `/${slug}/${reference}`),
    mementos: mementosOf(moments),
  }
}

/** Where a page, its earlier states and the doors to them stand, in a language. */
export function placeOf(locale: Locale, path: string): MementoPlace {
  const address = (inner: string) => publicAddress(localePath(locale, inner))
  return {
    original: address(path),
    timegate: address(timegateAddress(path)),
    timemap: address(timemapAddress(path)),
    asOf: (day) => address(asOfAddress(path, day)),
  }
}
