import type { IntroducingLine } from '@/lib/text/statement/types'
import type { CommitmentView } from '../types'

/** Words that reasons quote, in the quotation marks of any of our languages. */
const QUOTED = /["“«]\s*([^"“”«»]+?)\s*["”»]/gu

/** What of an item is asked for the words on which its force rests. */
type Reasoned = Pick<CommitmentView, 'whyThisForce' | 'exact'>

/**
 * The words on which an item's force rests, as the reasons for its force quote them: the first quotation in `whyThisForce`
 * that stands in the item's own words. `null` where nothing there is quoted from it.
 */
export function verbOf({ whyThisForce, exact }: Reasoned): string | null {
  for (const [, quoted = ''] of whyThisForce.matchAll(QUOTED)) if (exact.includes(quoted)) return quoted
  return null
}

/**
 * The words of an item that govern others: from the verb on which its force rests to its end, which leads to these (“could cover, in particular”);
 * all of its words where its reasons quote no verb of it.
 *
 * @param governing an item that governs others, with its place in the text
 */
export function hingeOf(
  governing: Reasoned & Pick<CommitmentView, 'passageNumber' | 'start' | 'end'>,
): IntroducingLine {
  const { exact, passageNumber: passage, start, end } = governing
  const at = exact.lastIndexOf(verbOf(governing) ?? exact)
  return { passage, start: start + at, end, exact: exact.slice(at) }
}

/** The words that govern every one of the items: they are the governing item itself, or governed by it. */
export function sharedHinge(items: readonly CommitmentView[]): string | null {
  const governing = items.find((item) => item.governs.length > 0)
  if (!governing) return null
  const all = items.every((item) => item === governing || item.governedBy === governing.reference)
  return all ? verbOf(governing) : null
}
