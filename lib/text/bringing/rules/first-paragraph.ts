import type { BroughtContent } from '../types'
import { blocksIn } from './structure'

/** The first paragraph of a text, which names its parties: a title, or what else is a heading, stands before it. Empty where there is no text. */
export function firstParagraph(content: Pick<BroughtContent, 'text' | 'structure'>): string {
  const blocks = blocksIn(content)
  const block = blocks.find(({ kind }) => kind !== 'heading') ?? blocks[0]
  return block === undefined ? '' : content.text.text.slice(block.start, block.end)
}
