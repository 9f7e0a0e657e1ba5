import { keptByText } from '@/lib/ground/platform/kept-by-text'
import { inMarkup } from '@/lib/ground/platform/markup.mjs'
import { type NoteBlock, type NoteInline, readNote } from './note-text'

/**
 * What a note says, as HTML. A page of a text carries hundreds of thousands of letters of notes: as elements of the framework, which writes and reads
 * each three times, they held the one thread for half a second; as one text they are written once for all pages and languages.
 *
 * @param markdown as it was typed
 * @returns elements of the names below, with no attribute but the number a list begins with and the web address a link leads to; all else is text
 */
export const noteMarkup: (markdown: string) => string = keptByText((markdown) => ofBlocks(readNote(markdown)))

function ofBlocks(blocks: readonly NoteBlock[]): string {
  return blocks.map(ofBlock).join('')
}

function ofBlock(block: NoteBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${ofInline(block.children)}</p>`
    case 'quote':
      return `<blockquote>${ofBlocks(block.children)}</blockquote>`
    case 'code':
      return `<pre dir="ltr"><code>${inMarkup(block.text)}</code></pre>`
    case 'list': {
      const items = block.items.map((item) => `<li>${ofBlocks(item)}</li>`).join('')
      return block.start === null ? `<ul>${items}</ul>` : `<ol start="${block.start}">${items}</ol>`
    }
  }
}

function ofInline(nodes: readonly NoteInline[]): string {
  return nodes.map(ofNode).join('')
}

function ofNode(node: NoteInline): string {
  switch (node.kind) {
    case 'text':
    case 'typed':
      return inMarkup(node.text)
    case 'code':
      return `<code>${inMarkup(node.text)}</code>`
    case 'break':
      return '<br/>'
    case 'emphasis':
      return `<em>${ofInline(node.children)}</em>`
    case 'strong':
      return `<b>${ofInline(node.children)}</b>`
    case 'link':
      return `<a href="${inMarkup(node.url)}" rel="nofollow noreferrer ugc">${ofInline(node.children)}</a>`
  }
}
