import 'server-only'
import { findNamedItems } from '@/lib/commitment/data/commitments'
import { remembered, tagOf } from '@/lib/platform/cache'
import type { Filter } from '@/lib/platform/filters'
import { findSourcesOf } from '@/lib/source/data/library'
import { findLibraryOutline, findListedParts } from '../data/source-list'
import { isFilterOf, partOfLibrary, sourceListWith } from '../rules/source-list'
import type { SourceList } from '../types'
import { loadStatement } from './statement'

/** The library of a statement; empty when no statement has that address. */
export const loadSourcesOf = remembered('sources', (slug) => [tagOf.statement(slug)], findSourcesOf)

const loadOutline = remembered('library-outline', (slug) => [tagOf.statement(slug)], findLibraryOutline)

const loadListed = remembered(
  'listed-sources',
  (slug) => [tagOf.statement(slug)],
  (_slug: string, ids: string) => findListedParts(ids),
)

const loadNamed = remembered(
  'named-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string) => findNamedItems(slug, { references: references.split(' ') }),
)

/**
 * A part of a statement's library; null when no statement has that address, and where its list has no such filter or part.
 *
 * @param after the id of the source that the part follows; null for the list's beginning
 */
export async function loadSourceList(
  slug: string,
  filter: Filter | null,
  after: string | null,
): Promise<SourceList | null> {
  const [statement, outline] = await Promise.all([loadStatement(slug), loadOutline(slug)])
  if (!statement || !(filter === null || isFilterOf(outline, filter))) return null
  const asked = { filter, after }
  const found = partOfLibrary(outline, asked)
  if (!found) return null
  const ids = found.part.entries.map(({ source }) => source.id)
  const references = found.counts.item.map(({ value }) => value)
  const [views, items] = await Promise.all([
    ids.length > 0 ? loadListed(slug, ids.join(' ')) : [],
    references.length > 0 ? loadNamed(slug, references.join(' ')) : [],
  ])
  return sourceListWith(statement, outline, asked, found, { views, items })
}
