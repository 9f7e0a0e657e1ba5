import { keptByText } from '@/lib/ground/platform/kept-by-text'
import { type MarkdownBlock, type MarkdownInline, markdownReader } from '@/lib/ground/platform/markdown'

/**
 * A note is Markdown: paragraphs, lists, quotations, code, emphasis, strong and links to the web. Anything else that Markdown knows
 * (headings, HTML, images, reference links …) and links to elsewhere stay the text that was typed. Read the same way for the preview
 * and for the public page.
 */
export type NoteBlock = MarkdownBlock
export type NoteInline = MarkdownInline

/** What many pages show is read once. */
export const readNote = keptByText(markdownReader(['quote', 'list', 'code']))

/** The words without their marks, on one line, for lists and summaries. */
export function plainNote(markdown: string): string {
  return readNote(markdown).map(plainBlock).join(' ').replaceAll(/\s+/g, ' ').trim()
}

function plainBlock(block: NoteBlock): string {
  switch (block.kind) {
    case 'code':
      return block.text
    case 'list':
      return block.items.map((item) => item.map(plainBlock).join(' ')).join(' ')
    case 'quote':
      return block.children.map(plainBlock).join(' ')
    case 'paragraph':
      return block.children.map(plainInline).join('')
  }
}

function plainInline(node: NoteInline): string {
  if (node.kind === 'break') return ' '
  return 'text' in node ? node.text : node.children.map(plainInline).join('')
}
