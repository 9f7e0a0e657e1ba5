import {
  type InShort,
  inShortOfLine,
  type SaidInShort,
  saidOfWhole,
} from '@/lib/assessment/status-update/rules/in-short'

/**
 * What the judgements of an item that readers see say in short, each with whom it speaks of, but for the sentence that stands above them all:
 * a list shows that one alone, and search finds the others as well.
 */
export function saidOnLines(judgements: readonly SaidInShort[], above: InShort | null): readonly InShort[] {
  return judgements
    .flatMap((judgement) => [inShortOfLine(judgement) ?? [], saidOfWhole(judgement) ?? []].flat())
    .filter(({ text }) => text !== above?.text)
}
