import type { Nodes, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { keptByText } from '@/lib/platform/kept-by-text'
import { isWebAddress } from '@/lib/platform/web-address'

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

const BLOCKS_AND_HTML = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'list',
  'setextUnderline',
  'thematicBreak',
]

const REFERENCE = /\[([1-9]\d{0,2})\]/g

/** A run of letters, marks and digits, held together by an apostrophe, hyphen, point or comma inside it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,\u2010\u2011-][\p{L}\p{M}\p{N}]+)*/gu

/** A rationale, taken to pieces. Every page that shows or weighs a judgement asks for it, some of them several times. */
export const readRationale = keptByText(read)

function read(markdown: string): Rationale {
  const tree = fromMarkdown(markdown, { extensions: [{ disable: { null: BLOCKS_AND_HTML } }] })
  const nodes = tree.children.flatMap((block, index): RationaleNode[] => {
    const content =
      block.type === 'paragraph' ? inline(block.children, markdown, true) : [literal(block, markdown)]
    return index === 0 ? content : [{ kind: 'text', text: '\n\n' }, ...content]
  })
  return {
    nodes,
    paragraphs: tree.children.length,
    words: countWords(nodes.map(plainText).join('')),
    references: [...new Set(nodes.flatMap(referencesIn))],
  }
}

/** Words of any script, for a limit and never for billing: “70,781”, “l’UE” and “short-lived” are one each. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

function inline(
  children: readonly PhrasingContent[],
  source: string,
  withCitations: boolean,
): RationaleNode[] {
  return children.flatMap((node): RationaleNode[] => {
    switch (node.type) {
      case 'text':
        return withCitations ? splitCitations(node.value) : [{ kind: 'text', text: node.value }]
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }]
      case 'break':
        return [{ kind: 'text', text: '\n' }]
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, children: inline(node.children, source, withCitations) }]
      case 'link':
        // A link inside a link is impossible in a page, so numbers in its text stay text.
        return isWebAddress(node.url)
          ? [{ kind: 'link', url: node.url, children: inline(node.children, source, false) }]
          : [literal(node, source)]
      default:
        return [literal(node, source)]
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

function literal(node: Nodes, source: string): RationaleNode {
  return { kind: 'text', text: source.slice(node.position?.start.offset, node.position?.end.offset) }
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
