import { type RevisionCitation, type RevisionView, STANCES, type Stance } from '../types'

/** A citation as an item's page lists it, under the page's own number. */
export interface EvidenceEntry {
  number: number
  citation: RevisionCitation
}

/** The evidence of everything that a page shows, each use of a source once. */
export interface EvidenceList {
  entries: readonly EvidenceEntry[]
  /** The page's number of a revision's own citation; `null` for a number that points to nothing on this page. */
  numberOf: (revisionId: string, own: number) => number | null
}

/**
 * Puts the citations of several judgements into one list: what supports, what contradicts, then context; within a stance in the
 * order of the judgements. Judgements that use a source alike share an entry, so the page's numbers differ from their own.
 */
export function evidenceList(revisions: readonly RevisionView[]): EvidenceList {
  const uses = new Map<string, RevisionCitation>()
  for (const { citations } of revisions)
    for (const citation of citations) if (!uses.has(keyOf(citation))) uses.set(keyOf(citation), citation)
  const ordered = [...uses].sort(([, a], [, b]) => STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance))
  const numbers = new Map(ordered.map(([key], index) => [key, index + 1]))
  const byRevision = new Map(
    revisions.map(({ id, citations }) => [
      id,
      new Map(citations.map((citation) => [citation.number, numbers.get(keyOf(citation)) ?? null])),
    ]),
  )
  return {
    entries: ordered.map(([, citation], index) => ({ number: index + 1, citation })),
    numberOf: (revisionId, own) => byRevision.get(revisionId)?.get(own) ?? null,
  }
}

/** How many entries have each stance, in the order of stances; those with none are left out. */
export function stanceCounts(entries: readonly { citation: { stance: Stance } }[]): readonly {
  stance: Stance
  n: number
}[] {
  return STANCES.map((stance) => ({
    stance,
    n: entries.filter(({ citation }) => citation.stance === stance).length,
  })).filter(({ n }) => n > 0)
}

/** Two uses are one when everything about them but their number is the same. */
function keyOf({ number: _own, ...use }: RevisionCitation): string {
  return JSON.stringify(Object.entries(use).sort(([a], [b]) => (a < b ? -1 : 1)))
}
