import type { SourceEvent } from '../types'

/** The newest of some events: each source once, and the same thing shown by several once. @param most how many */
export function newestEvents(events: readonly SourceEvent[], most: number): readonly SourceEvent[] {
  const told = new Set<string>()
  return events
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .filter(({ use: { citation } }) => {
      const isNew = !told.has(citation.sourceId) && !told.has(citation.shows)
      told.add(citation.sourceId).add(citation.shows)
      return isNew
    })
    .slice(0, most)
}
