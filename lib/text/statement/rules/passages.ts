import type { Span } from './span'

/** A numbered paragraph of a rendering, with its place in UTF-16 code units. */
export interface PassageSpan extends Span {
  number: number
  text: string
}

/**
 * The passages of a text: its lines, split at LF and numbered from 1. A line with nothing on it gets no number
 * and stays in the count of units, so that every passage is `text.slice(start, end)`.
 */
export function passagesOf(text: string): readonly PassageSpan[] {
  const passages: PassageSpan[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    if (line.trim() !== '') passages.push({ number: passages.length + 1, start, end, text: line })
    start = end + 1
  }
  return passages
}
