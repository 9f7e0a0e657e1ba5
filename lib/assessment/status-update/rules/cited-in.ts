import type { SourceUse } from '@/lib/evidence/source/rules/facets'
import { groupedOnce } from '@/lib/ground/platform/grouped'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { RevisionCitation, RevisionView } from '../types'
import { revisionsOf } from './facets'
import { type RevisionOnLine, type ShownLine, shownLines } from './lines'

/** One use of a source in a judgement that readers see. @template Revision as much of the judgement as is to be shown */
export interface ShownCitation<Revision extends CitingRevision = RevisionView> {
  reference: string
  line: ShownLine<Revision>
  citation: Revision['citations'][number]
}

/** Of a judgement what says which sources it cites. */
type CitingRevision = RevisionOnLine & {
  readonly reference: string
  readonly citations: readonly Pick<RevisionCitation, 'sourceId' | 'stance'>[]
}

/**
 * Every citation in what is shown of the items, in their order and that of their lines. What was corrected or replaced, and
 * a provisional that waits below a final, are history and not in it.
 */
export function shownCitations<Revision extends CitingRevision>(
  items: readonly Pick<CommitmentView, 'reference'>[],
  revisions: readonly Revision[],
  parties: readonly string[],
): readonly ShownCitation<Revision>[] {
  return items.flatMap(({ reference }) => {
    return shownLines(revisionsOf(reference, revisions), parties).flatMap((line) =>
      line.shown.citations.map((citation) => ({ reference, line, citation })),
    )
  })
}

/**
 * What each source is used for: every citation shown, and every bearing on an item whose shown judgements do not cite the
 * source; where they do, the citation speaks for it. In the order of the items.
 */
export function usesOf(
  items: readonly Pick<CommitmentView, 'reference' | 'bearings'>[],
  citations: readonly CitedOnItem[],
): readonly SourceUse[] {
  const ofItem = citationsByItem(citations)
  return items.flatMap(({ reference, bearings }) => {
    const cited = ofItem(reference).map(({ citation: { sourceId, stance } }) => ({
      sourceId,
      reference,
      stance,
      cited: true,
    }))
    const leads = bearings
      .filter((bearing) => !cited.some(({ sourceId }) => sourceId === bearing.sourceId))
      .map(({ sourceId, stance }) => ({ sourceId, reference, stance, cited: false }))
    return [...cited, ...leads]
  })
}

/** Of a citation that is shown what says which source it is of, and on which item. */
interface CitedOnItem {
  readonly reference: string
  readonly citation: Pick<RevisionCitation, 'sourceId' | 'stance'>
}

/** A list of citations is gone through once, also where a page asks item by item what each is used for. */
const citationsByItem = groupedOnce(({ reference }: CitedOnItem) => reference)
