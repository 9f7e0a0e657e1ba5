import type { Span } from '@/lib/text/statement/rules/span'
import type { WordSpan } from '@/lib/text/statement/rules/words'

/** Which end of a span is moved, and whether by a word towards the beginning of the text or away from it. */
export const MOVES = ['start_earlier', 'start_later', 'end_earlier', 'end_later'] as const
export type Move = (typeof MOVES)[number]

/**
 * A span of whole words with one end moved by one word. It keeps a word at least, and stays among these.
 *
 * @param words those of its passage, in their order
 */
export function moveEnd(words: readonly WordSpan[], span: Span, move: Move): Span {
  const within = words.filter(({ start, end }) => start < span.end && span.start < end)
  const [first, last] = [within[0], within.at(-1)]
  if (!first || !last) return span
  const [from, to] = [words.indexOf(first), words.indexOf(last)]
  const step = move.endsWith('earlier') ? -1 : 1
  const begin = move.startsWith('start') ? Math.min(to, Math.max(0, from + step)) : from
  const finish = move.startsWith('end') ? Math.max(from, Math.min(words.length - 1, to + step)) : to
  return { start: words[begin]?.start ?? span.start, end: words[finish]?.end ?? span.end }
}
