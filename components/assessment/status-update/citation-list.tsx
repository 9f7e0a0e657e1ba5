import type { ReactNode } from 'react'
import type { EvidenceEntry } from '@/lib/assessment/status-update/rules/evidence-list'
import type { SourceView } from '@/lib/evidence/source/types'
import { CitationEntry } from './citation-entry'
import '@/styles/dossier.evidence.css'

interface CitationListProps {
  entries: readonly EvidenceEntry[]
  /** A source by its id; a citation of one that may not be seen is left out. */
  sourceOf: (id: string) => SourceView | undefined
  /** Address segment of the statement. */
  slug: string
  /** Language in which the judgements are written. */
  lang: string
  partyName: (key: string) => string
  /** What is said below a quote. */
  ofQuote?: ((entry: EvidenceEntry, source: SourceView) => ReactNode) | undefined
}

/** What is cited, in the order of its numbers. */
export function CitationList({ entries, sourceOf, ofQuote, ...judgements }: CitationListProps) {
  return (
    <ol className="ev">
      {entries.map((entry) => {
        const source = sourceOf(entry.citation.sourceId)
        return (
          source && (
            <CitationEntry
              key={entry.number}
              entry={entry}
              source={source}
              ofQuote={ofQuote?.(entry, source)}
              {...judgements}
            />
          )
        )
      })}
    </ol>
  )
}
