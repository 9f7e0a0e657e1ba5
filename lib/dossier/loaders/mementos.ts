import 'server-only'
import { findPublicMoments } from '@/lib/event/data/public-events'
import type { Locale } from '@/lib/i18n/routing'
import { remembered, tagOf } from '@/lib/platform/cache'
import { type Memento, type MementoPlace, mementosOf } from '@/lib/statement/rules/memento'
import { changesOfItem, changesOfStatement } from '@/lib/status-update/rules/item-changes'
import { placeOf } from '../rules/memento-place'
import { loadCommitments } from './items'
import { loadPublishedRecord } from './judgements'
import { loadSourcesOf } from './library'
import { loadPublicNotes } from './notes'

/** When each public act on a statement happened, oldest first. */
const loadPublicMoments = remembered('public-moments', (slug) => [tagOf.statement(slug)], findPublicMoments)

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
