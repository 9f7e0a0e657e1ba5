import 'server-only'
import type { ChangedItem, Standing } from '@/lib/status-update/rules/compare'
import { itemListWith, outlineOf, partOfItems, saidOfItem, standingIn } from '../rules/item-list'
import { libraryIn } from '../rules/overview'
import { libraryOutlineOf, partOfLibrary, sourceListWith } from '../rules/source-list'
import type { Dossier, ItemList, Overview, SourceList } from '../types'

// For tests: lists as they are made where all of a statement is in memory: what pages read for themselves is compared with them.

/** A part of the list of items; null where there is no such part. */
export function itemListOf(overview: Overview, after: string | null): ItemList | null {
  const { statement, asOf } = overview
  const items = [...overview.items, ...overview.withdrawn]
  const parties = statement.parties.map(({ key }) => key)
  const placed = items.map((item) => ({ ...item, isWithdrawn: item.withdrawn !== null }))
  const outlines = outlineOf(placed, overview.revisions, parties)
  const asked = { filter: null, after }
  const part = partOfItems(outlines, asked)
  const entries = items.map((item) => ({
    ...item,
    inShort: saidOfItem(item.reference, overview.revisions, parties),
  }))
  const read = { items: entries, outlines }
  return part && { ...itemListWith(statement, standingIn(outlines), asked, part, read), asOf }
}

/** A part of the library; null where there is no such part. */
export function sourceListOf(overview: Overview, after: string | null): SourceList | null {
  const references = overview.items.map(({ reference }) => reference)
  const outline = libraryOutlineOf(libraryIn(overview), references)
  const asked = { filter: null, order: 'cited', after } as const
  const found = partOfLibrary(outline, asked)
  const shown = { views: [...overview.sources.values()], items: overview.items }
  return (
    found && {
      ...sourceListWith(overview.statement, outline, asked, found, shown),
      asOf: overview.asOf,
    }
  )
}

/** The items that were marked by the later of two times, in reading order, each with how it stood at both. */
export function comparedIn(earlier: Dossier | null, later: Dossier): readonly ChangedItem[] {
  return later.items.map(({ reference }) => ({
    reference,
    earlier: standingOf(reference, earlier),
    later: standingOf(reference, later),
  }))
}

function standingOf(reference: string, dossier: Dossier | null): Standing {
  const item = dossier?.items.find((each) => each.reference === reference)
  if (!dossier || !item) return 'not_marked'
  return item.withdrawn === null ? (dossier.states.get(reference) ?? []) : 'withdrawn'
}
