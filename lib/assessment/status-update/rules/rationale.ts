import { keptByText } from '@/lib/ground/platform/kept-by-text'
import { type MarkdownInline, markdownReader } from '@/lib/ground/platform/markdown'

/**
 * A rationale is one paragraph of inline Markdown: emphasis, strong, code, links to the web, and `[n]`, which points
 * to citation n. Anything else Markdown knows (headings, lists, images, HTML …) stays the text that was typed.
 */
export type RationaleNode =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'emphasis' | 'strong'; children: readonly RationaleNode[] }
  | { kind: 'link'; url: string; children: readonly RationaleNode[] }
  | { kind: 'citation'; number: number }

export interface Rationale {
  nodes: readonly RationaleNode[]
  paragraphs: number
  words: number
  /** Every citation number pointed to, once, in the order of the text. */
  references: readonly number[]
}

const paragraphsOf = markdownReader([])

const REFERENCE = /\[([1-9]\d{0,2})\]/g

/** A run of letters, marks and digits, held together by an apostrophe, hyphen, point or comma inside it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,\u2010\u2011-][\p{L}\p{M}\p{N}]+)*/gu

/** A rationale, taken to pieces. Every page that shows or weighs a judgement asks for it, some of them several times. */
export const readRationale = keptByText(read)

function read(markdown: string): Rationale {
  const blocks = paragraphsOf(markdown)
  const nodes = blocks.flatMap((block, index): RationaleNode[] => {
    const content = block.kind === 'paragraph' ? inline(block.children, true) : []
    return index === 0 ? content : [{ kind: 'text', text: '\n\n' }, ...content]
  })
  return {
    nodes,
    paragraphs: blocks.length,
    words: countWords(nodes.map(plainText).join('')),
    references: [...new Set(nodes.flatMap(referencesIn))],
  }
}

/** Words of any script, for a limit and never for billing: “70,781”, “l’UE” and “short-lived” are one each. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

function inline(children: readonly MarkdownInline[], withCitations: boolean): RationaleNode[] {
  return children.flatMap((node): RationaleNode[] => {
    switch (node.kind) {
      case 'text':
        return withCitations ? splitCitations(node.text) : [{ kind: 'text', text: node.text }]
      case 'typed':
        return [{ kind: 'text', text: node.text }]
      case 'break':
        return [{ kind: 'text', text: '\n' }]
      case 'code':
        return [node]
      case 'link':
        // A link inside a link is impossible in a page, so numbers in its text stay text.
        return [{ ...node, children: inline(node.children, false) }]
      default:
        return [{ ...node, children: inline(node.children, withCitations) }]
    }
  })
}

function splitCitations(text: string): RationaleNode[] {
  // Splitting on a group keeps the numbers: they are every second piece.
  return text.split(REFERENCE).flatMap((piece, index): RationaleNode[] => {
    if (index % 2 === 1) return [{ kind: 'citation', number: Number(piece) }]
    return piece === '' ? [] : [{ kind: 'text', text: piece }]
  })
}

/** The words without their marks; a citation leaves a space, so that what stands round it is not joined. */
function plainText(node: RationaleNode): string {
  if (node.kind === 'citation') return ' '
  return 'text' in node ? node.text : node.children.map(plainText).join('')
}

function referencesIn(node: RationaleNode): number[] {
  if (node.kind === 'citation') return [node.number]
  return 'children' in node ? node.children.flatMap(referencesIn) : []
}
