import { passagesOf } from '@/lib/text/statement/rules/passages'
import { overlaps } from '@/lib/text/statement/rules/span'
import { type BroughtContent, type Decided, type DecidedBefore, type Offered, PROPOSER } from '../types'
import { suggestionsIn } from './suggestions'

/**
 * What was decided on the suggestions of a text, by the entry of the lexicon: a mark takes the first suggestion that it holds, whether by hand or from its
 * row; what was dismissed and is not marked was let go. What nobody decided on counts for nothing, nor what a program proposed.
 */
export function decidedIn(
  content: Pick<BroughtContent, 'text' | 'structure' | 'marks' | 'dismissed'>,
): ReadonlyMap<string, Decided> {
  const { text, marks, dismissed } = content
  const all = suggestionsIn(passagesOf(text.text), { ...content, marks: [], dismissed: [] })
  const taken = marks.flatMap((mark) => all.find((suggestion) => overlaps(mark, suggestion)) ?? [])
  const letGo = dismissed.filter(
    (span) => span.entry !== PROPOSER && !marks.some((mark) => overlaps(mark, span)),
  )
  const counted = new Map<string, Decided>()
  const count = (entry: string, one: Partial<Decided>) => {
    const { taken: yes, letGo: no } = counted.get(entry) ?? { taken: 0, letGo: 0 }
    counted.set(entry, { taken: yes + (one.taken ?? 0), letGo: no + (one.letGo ?? 0) })
  }
  for (const { entry } of taken) count(entry, { taken: 1 })
  for (const { entry } of letGo) count(entry, { letGo: 1 })
  return counted
}

/** Whether what a step made of the content may have decided something. */
export function decidesAnew(before: BroughtContent, after: BroughtContent): boolean {
  return (['text', 'structure', 'marks', 'dismissed'] as const).some((part) => before[part] !== after[part])
}

/**
 * What is offered with those first whose entry was taken most often, of those alike in the order of the text. All of them stay: an entry on which nobody
 * decided stands between those that were mostly taken and those that were mostly let go. What a program alone proposes has no entry, and comes last.
 */
export function mostTakenFirst(offered: readonly Offered[], decided: DecidedBefore): readonly Offered[] {
  const share = ({ entry, force }: Offered) => {
    const { taken, letGo } = decided.inAll.get(entry) ?? { taken: 0, letGo: 0 }
    return force === null ? 0 : (taken + 1) / (taken + letGo + 2)
  }
  return offered.toSorted((a, b) => share(b) - share(a) || a.start - b.start)
}
