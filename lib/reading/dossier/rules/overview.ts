import { shownCitations, usesOf } from '@/lib/assessment/status-update/rules/cited-in'
import { revisionsOf, standingItems } from '@/lib/assessment/status-update/rules/facets'
import { shownLines } from '@/lib/assessment/status-update/rules/lines'
import { type LibraryEntry, libraryOf } from '@/lib/evidence/source/rules/facets'
import type { Dossier, Overview } from '../types'

/** A dossier with what is shown of each of its items. */
export function overviewOf(dossier: Dossier): Overview {
  const parties = dossier.statement.parties.map(({ key }) => key)
  const items = standingItems(dossier.items)
  return {
    ...dossier,
    items,
    withdrawn: dossier.items.filter((item) => item.withdrawn !== null),
    states: new Map(items.map(({ reference }) => [reference, dossier.states.get(reference) ?? []])),
    lines: new Map(
      items.map(({ reference }) => [
        reference,
        shownLines(revisionsOf(reference, dossier.revisions), parties),
      ]),
    ),
    citations: shownCitations(items, dossier.revisions, parties),
  }
}

/** The sources of a statement with what each is used for, the most cited first. */
export function libraryIn({ sources, items, citations }: Overview): readonly LibraryEntry[] {
  return libraryOf([...sources.values()], usesOf(items, citations))
}
