import { contains, isSpanOf, overlaps, type Span } from '@/lib/text/statement/rules/span'
import type { PassageView } from '@/lib/text/statement/types'

/** Why words cannot be marked; `taken` names the item that stands there. */
export type NotMarkable =
  | { readonly why: 'outside' | 'cut' | 'blank' }
  | { readonly why: 'taken'; readonly reference: string }

/** An item that stands: public, submitted or sent back. What was withdrawn leaves its words free. */
export type StandingItem = Span & { readonly reference: string }

/**
 * Whether a span can become a marked item: it lies in its passage, begins and ends with a whole word, and overlaps nothing that stands.
 *
 * @param span in UTF-16 code units of the rendering
 * @param language of the rendering, whose rules part the words
 * @returns null when it can
 */
export function whyNotMarkable(
  span: Span,
  passage: PassageView,
  standing: readonly StandingItem[],
  language: string,
): NotMarkable | null {
  if (!isSpanOf(span, Number.MAX_SAFE_INTEGER) || !contains(passage, span)) return { why: 'outside' }
  const within = { start: span.start - passage.start, end: span.end - passage.start }
  const words = passage.text.slice(within.start, within.end)
  if (words.trim() === '') return { why: 'blank' }
  if (words.trim() !== words || cuts(passage.text, within, language)) return { why: 'cut' }
  const taken = standing.find((item) => overlaps(item, span))
  return taken ? { why: 'taken', reference: taken.reference } : null
}

/** Whether one of the span's borders falls inside a word, or inside a character that is written with several code points. */
function cuts(text: string, { start, end }: Span, language: string): boolean {
  return (['word', 'grapheme'] as const).some((granularity) => {
    const borders = new Set([text.length])
    for (const { index } of new Intl.Segmenter(language, { granularity }).segment(text)) borders.add(index)
    return !borders.has(start) || !borders.has(end)
  })
}
