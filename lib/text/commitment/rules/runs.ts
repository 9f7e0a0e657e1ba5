import type { Part } from '@/lib/ground/platform/parts'
import type { PassageView } from '@/lib/text/statement/types'

/** A passage with what stands in it, or passages beside each other with nothing. */
export type Run<Mark> = { readonly passages: readonly PassageView[]; readonly own: readonly Mark[] }

/**
 * The passages that a part of the marks of a text is read with: each that has some alone, those between together. The text begins with the first
 * part and ends with the last one; another reaches from its first mark to its last.
 */
export function runsOf<Mark extends { readonly item: { readonly passageNumber: number } }>(
  passages: readonly PassageView[],
  { entries, before, next }: Pick<Part<Mark>, 'entries' | 'before' | 'next'>,
): readonly Run<Mark>[] {
  if (entries.length === 0) return []
  const [first, last] = [entries[0]?.item.passageNumber ?? 1, entries.at(-1)?.item.passageNumber ?? 1]
  const runs: { passages: PassageView[]; own: readonly Mark[] }[] = []
  for (const passage of passages) {
    if ((before > 0 && passage.number < first) || (next !== null && passage.number > last)) continue
    const own = entries.filter(({ item }) => item.passageNumber === passage.number)
    const run = runs.at(-1)
    if (own.length === 0 && run?.own.length === 0) run.passages.push(passage)
    else runs.push({ passages: [passage], own })
  }
  return runs
}
