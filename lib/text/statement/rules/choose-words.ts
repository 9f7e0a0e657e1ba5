import { reanchor } from './reanchor'
import type { Span } from './span'
import { wholeWords, wordsOf } from './words'

/** What an address, or a form without script, says about the words of a passage. All of it is text and may be anything. */
export interface AskedWords {
  /** Code units of the base rendering. */
  from?: string | undefined
  to?: string | undefined
  /** The words themselves, typed or pasted; stronger than the places, which then only say near where. */
  words?: string | undefined
}

/** The words chosen, and how surely; or why there are none. */
export type ChosenWords =
  | { readonly span: Span; readonly as: 'as asked' | 'to whole words' | 'by words' | 'by similar words' }
  | { readonly span: null; readonly because: 'nothing asked' | 'order' | 'outside' | 'not found' | 'one end' }

/**
 * Which words of a passage are meant: whole words, never half ones. Typed words are found by `reanchor`, so that a curly quotation mark
 * or a letter amiss does no harm, and words that moved are found where they stand now.
 */
export function chooseWords(passage: Span & { text: string }, asked: AskedWords): ChosenWords {
  const words = wordsOf(passage.text, passage.start)
  const typed = asked.words?.trim() ?? ''
  const [from, to] = [unitOf(asked.from), unitOf(asked.to)]
  if (typed !== '') {
    const start = (from ?? passage.start) - passage.start
    const found = reanchor(
      { start, end: start + typed.length, exact: typed, prefix: '', suffix: '' },
      passage.text,
    )
    const span =
      found && wholeWords(words, { start: found.start + passage.start, end: found.end + passage.start })
    if (!found || !span) return { span: null, because: 'not found' }
    return { span, as: found.as === 'approximate' ? 'by similar words' : 'by words' }
  }
  if (asked.from === undefined && asked.to === undefined) return { span: null, because: 'nothing asked' }
  if (from === null || to === null)
    return { span: null, because: asked.from && asked.to ? 'outside' : 'one end' }
  if (from >= to) return { span: null, because: 'order' }
  const span = passage.start <= from && to <= passage.end ? wholeWords(words, { start: from, end: to }) : null
  if (!span) return { span: null, because: 'outside' }
  return { span, as: span.start === from && span.end === to ? 'as asked' : 'to whole words' }
}

function unitOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : null
}
