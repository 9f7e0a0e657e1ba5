import { inOrder } from '@/lib/ground/platform/in-order'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { nextReference } from '@/lib/text/commitment/rules/reference'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { contains } from '@/lib/text/statement/rules/span'
import type { BringingView, BroughtContent, BroughtMark } from '../types'

/** How a statement on its way begins. */
export function emptyContent(language: string): BroughtContent {
  return {
    text: {
      text: '',
      language,
      url: '',
      publisher: '',
      origin: 'paste',
      documentSha256: null,
      compared: false,
    },
    structure: null,
    changes: [],
    asked: null,
    about: { title: '', titleFrom: 'text', titles: {}, shortTitle: '', place: '', date: '', slug: '' },
    parties: [],
    areas: [],
    marks: [],
    dismissed: [],
  }
}

/**
 * SHA-256 of all that a reviewer reads, as canonical JSON (keys in order, no spaces). A decision names it, so that nobody approves what
 * they did not read. Suggestions that somebody said no to, and what is asked and not answered, are no part of it. What a text of earlier times
 * does not have adds nothing.
 */
export function contentHash({
  dismissed: _,
  asked: _asked,
  structure,
  changes,
  ...read
}: BroughtContent): string {
  const kept = { ...read, ...(structure && { structure }), ...(changes.length > 0 && { changes }) }
  return sha256(JSON.stringify(inOrder(kept)))
}

/** The marks in reading order with the references that they get, counted anew in each passage: given once, when the statement is public. */
export function referencedMarks({
  text: { text },
  marks,
}: Pick<BroughtContent, 'text' | 'marks'>): BringingView['marks'] {
  const passages = passagesOf(text)
  /** The last reference of each passage, which those after it follow. */
  const last = new Map<number, string>()
  let at = 0
  return [...marks].sort(byPlace).flatMap((mark) => {
    // Marks come in the order of the passages: those before this one have no more of them.
    while ((passages[at]?.end ?? mark.start) < mark.start) at += 1
    const passage = passages[at]
    if (!passage || !contains(passage, mark)) return []
    const before = last.get(passage.number)
    const reference = nextReference(passage.number, before === undefined ? [] : [before])
    last.set(passage.number, reference)
    return [{ ...mark, reference, exact: text.slice(mark.start, mark.end) }]
  })
}

function byPlace(a: BroughtMark, b: BroughtMark): number {
  return a.start - b.start
}
