import 'server-only'
import { changesOfItem } from '@/lib/assessment/status-update/rules/item-changes'
import type { Locale } from '@/lib/ground/i18n/routing'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { type Memento, type MementoPlace, mementosOf } from '@/lib/reading/dossier/rules/memento'
import { findChanges } from '../data/changes'
import { ALL } from '../data/item'
import { placeOf } from '../rules/memento-place'
import { loadItemMoments } from './item-as-of'
import { loadWholeItem } from './item-part'
import { loadTranslationMoments } from './of-day'

const loadChanges = remembered('changes', (slug) => [tagOf.statement(slug)], findChanges)

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
  const moments =
    reference === null ? await loadChangesIn(slug, locale) : await momentsOfItem(locale, slug, reference)
  if (moments.length === 0) return null
  return {
    place: placeOf(locale, reference === null ? `/${slug}` : `/${slug}/${reference}`),
    mementos: mementosOf(moments),
  }
}

async function momentsOfItem(locale: Locale, slug: string, reference: string): Promise<readonly string[]> {
  const [part, moments] = await Promise.all([
    loadWholeItem(slug, reference, locale),
    loadItemMoments(slug, reference, ALL),
  ])
  if (!part || !moments) return []
  const { item, ever, notes, bodies, tests } = part
  const record = { ...moments, revisions: ever }
  return changesOfItem(item, { record, acts: moments.acts, notes, bodies, tests })
}

/** When any public page of a statement changed, with translations into a language: ISO moments; none when no statement has that address. */
export async function loadChangesIn(slug: string, language: string): Promise<readonly string[]> {
  const [changes, translations] = await Promise.all([
    loadChanges(slug),
    loadTranslationMoments(slug, language),
  ])
  const [begun] = changes
  return begun === undefined ? [] : [...changes, ...translations.filter((at) => at > begun)]
}
