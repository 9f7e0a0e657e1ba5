import 'server-only'
import { findBearings } from '@/lib/commitment/data/listed'
import { findListedSources, findPlacedSources } from '@/lib/source/data/library'
import { libraryOf } from '@/lib/source/rules/facets'
import type { SourceView } from '@/lib/source/types'
import { findStatementHead } from '@/lib/statement/data'
import { findCitingStandings } from '@/lib/status-update/data/standings'
import { shownCitations, usesOf } from '@/lib/status-update/rules/cited-in'
import { type LibraryOutline, libraryOutlineOf } from '../rules/source-list'

/** The library of a statement as far as it is put in order, counted and filtered; an empty one when no statement has that address. */
export async function findLibraryOutline(slug: string): Promise<LibraryOutline> {
  const [head, sources, items, judgements] = await Promise.all([
    findStatementHead(slug),
    findPlacedSources(slug),
    findBearings(slug),
    findCitingStandings(slug),
  ])
  const parties = head?.parties.map(({ key }) => key) ?? []
  const library = libraryOf(sources, usesOf(items, shownCitations(items, judgements, parties)))
  return libraryOutlineOf(
    library,
    items.map(({ reference }) => reference),
  )
}

/** Sources as a list shows them. @param ids of one part of the list, parted by spaces */
export function findListedParts(ids: string): Promise<SourceView[]> {
  return findListedSources(ids.split(' '))
}
