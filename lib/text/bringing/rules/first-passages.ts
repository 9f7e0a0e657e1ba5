import type { BringingView } from '../types'
import { MOST_PASSAGES } from './text'

/** A statement on its way with no more of its text than so many passages as it may have: what runs in a page is sent no more than it shows. */
export function withFirstPassages(bringing: BringingView): BringingView {
  const { passages, content } = bringing
  const last = passages[MOST_PASSAGES - 1]
  if (passages.length <= MOST_PASSAGES || !last) return bringing
  const { text, structure } = content
  // What introduces an item stands before it, so that it is among these.
  const blocks = structure?.blocks.filter(({ end }) => end <= last.end) ?? []
  return {
    ...bringing,
    passages: passages.slice(0, MOST_PASSAGES),
    content: {
      ...content,
      text: { ...text, text: text.text.slice(0, last.end) },
      structure: structure && { ...structure, blocks },
    },
  }
}
