import type { CommitmentView } from '@/lib/commitment/types'
import { type ShownCitation, shownCitations } from '@/lib/status-update/rules/cited-in'
import { revisionsOf, standingItems } from '@/lib/status-update/rules/facets'
import { type ShownLine, shownLines } from '@/lib/status-update/rules/lines'
import type { RevisionView } from '@/lib/status-update/types'
import type { Dossier } from '../statement/dossier'

/** A dossier as its overview pages show it: without withdrawn items, and with what is shown of every other. */
export interface Overview extends Dossier {
  /** The items that were withdrawn, which are in no list and no count of the others. */
  withdrawn: readonly CommitmentView[]
  /** What is shown of each item, by reference, line by line. */
  lines: ReadonlyMap<string, readonly ShownLine<RevisionView>[]>
  /** Every citation in what is shown, in reading order. */
  citations: readonly ShownCitation[]
}

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
