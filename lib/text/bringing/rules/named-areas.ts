import { type Block, wordsStart } from '@/lib/text/statement/rules/blocks'
import type { BroughtContent } from '../types'
import { blocksIn } from './structure'

/** The longest heading that is proposed, in UTF-16 code units. */
const TITLE_UNITS = 150

/**
 * The headings of a text as its structure has them, each once and without its number, as titles of areas for a person to check: those of the highest
 * level of which there are several, as parts of the text have parts of their own. What begins the text is its title, and a heading right above another
 * one has no words of its own.
 */
export function areasNamedIn(content: Pick<BroughtContent, 'text' | 'structure'>): readonly string[] {
  const { text } = content.text
  const blocks = blocksIn(content)
  const headings = blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    const isOfItems = block.kind === 'heading' && index > 0 && next !== undefined && next.kind !== 'heading'
    const title = isOfItems ? titleOf(text, block) : ''
    return title !== '' && title.length <= TITLE_UNITS ? [{ title, level: block.level }] : []
  })
  const levels = headings.map(({ level }) => level).toSorted((a, b) => a - b)
  const level = levels.find((one, index) => levels[index + 1] === one)
  const parts = level === undefined ? headings : headings.filter((heading) => heading.level === level)
  return [...new Set(parts.map(({ title }) => title))]
}

function titleOf(text: string, block: Block): string {
  return text.slice(wordsStart(text, block), block.end).replace(/\s+/gu, ' ').trim().replace(/ ?:$/u, '')
}
