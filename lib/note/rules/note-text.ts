import type { BlockContent, DefinitionContent, List, Nodes, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { keptByText } from '@/lib/platform/kept-by-text'
import { isWebAddress } from '@/lib/platform/web-address'

/**
 * A note is Markdown: paragraphs, lists, quotations, code, emphasis, strong and links to the web. Anything else that Markdown knows
 * (headings, HTML, images, reference links …) and links to elsewhere stay the text that was typed. Read the same way for the preview
 * and for the public page.
 */
export type NoteBlock =
  | { kind: 'paragraph'; children: readonly NoteInline[] }
  | { kind: 'quote'; children: readonly NoteBlock[] }
  | { kind: 'list'; start: number | null; items: readonly (readonly NoteBlock[])[] }
  | { kind: 'code'; text: string }

export type NoteInline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'emphasis' | 'strong'; children: readonly NoteInline[] }
  | { kind: 'link'; url: string; children: readonly NoteInline[] }

const NOT_TAKEN = ['definition', 'headingAtx', 'htmlFlow', 'htmlText', 'setextUnderline', 'thematicBreak']

/** Quotations and lists inside one another, at most; what lies deeper stays the text that was typed. */
const DEEPEST = 4

/** Marks inside one another, at most. */
const DEEPEST_INLINE = 8

/** A line that begins with more than eight quotation marks, bullets or numbers: the parser takes time in their square, and nobody means them. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t]))){9}/m

/** A long note takes the parser a tenth of a second, and is on every page that shows its passage: each is read once. */
export const readNote = keptByText((markdown): readonly NoteBlock[] => {
  if (TOO_DEEP.test(markdown)) return [{ kind: 'paragraph', children: [{ kind: 'text', text: markdown }] }]
  const tree = fromMarkdown(markdown, { extensions: [{ disable: { null: NOT_TAKEN } }] })
  return blocks(tree.children, markdown, 0)
})

/** The words without their marks, on one line, for lists and summaries. */
export function plainNote(markdown: string): string {
  return readNote(markdown).map(plainBlock).join(' ').replaceAll(/\s+/g, ' ').trim()
}

function blocks(nodes: readonly Nodes[], source: string, depth: number): NoteBlock[] {
  return nodes.map((node): NoteBlock => {
    if (depth >= DEEPEST && node.type !== 'paragraph') return literalBlock(node, source)
    switch (node.type) {
      case 'paragraph':
        return { kind: 'paragraph', children: inline(node.children, source, 0, true) }
      case 'blockquote':
        return { kind: 'quote', children: blocks(node.children, source, depth + 1) }
      case 'list':
        return list(node, source, depth)
      case 'code':
        return { kind: 'code', text: node.value }
      default:
        return literalBlock(node, source)
    }
  })
}

function list({ ordered, start, children }: List, source: string, depth: number): NoteBlock {
  return {
    kind: 'list',
    start: ordered ? (start ?? 1) : null,
    items: children.map((item: { children: (BlockContent | DefinitionContent)[] }) =>
      blocks(item.children, source, depth + 1),
    ),
  }
}

function inline(
  nodes: readonly PhrasingContent[],
  source: string,
  depth: number,
  mayLink: boolean,
): NoteInline[] {
  return nodes.map((node): NoteInline => {
    switch (node.type) {
      case 'text':
        return { kind: 'text', text: node.value }
      case 'inlineCode':
        return { kind: 'code', text: node.value }
      case 'break':
        return { kind: 'break' }
      case 'emphasis':
      case 'strong':
        return depth < DEEPEST_INLINE
          ? { kind: node.type, children: inline(node.children, source, depth + 1, mayLink) }
          : literal(node, source)
      case 'link':
        return mayLink && isWebAddress(node.url)
          ? { kind: 'link', url: node.url, children: inline(node.children, source, depth + 1, false) }
          : literal(node, source)
      default:
        return literal(node, source)
    }
  })
}

function literal(node: Nodes, source: string): NoteInline {
  return { kind: 'text', text: source.slice(node.position?.start.offset, node.position?.end.offset) }
}

function literalBlock(node: Nodes, source: string): NoteBlock {
  return { kind: 'paragraph', children: [literal(node, source)] }
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
