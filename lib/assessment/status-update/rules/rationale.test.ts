import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownCases, shown } from '@/lib/ground/platform/markdown.fixture'
import { countWords, type RationaleNode, readRationale } from './rationale'

const text = (value: string): RationaleNode => ({ kind: 'text', text: value })
const typedText = (nodes: readonly RationaleNode[]): string =>
  nodes
    .map((node) =>
      node.kind === 'citation' ? `[${node.number}]` : 'text' in node ? node.text : typedText(node.children),
    )
    .join('')

describe('inline Markdown', () => {
  test.each([
    '# no heading',
    '- no list',
    '1. no list',
    '> no quotation',
    '***',
    'no\n===',
    '<b>no</b> <script>alert(1)</script>',
    '<div onclick="x()">no</div>',
    '![no](https://example.org/a.png)',
    '[no](javascript:alert(1))',
    '[no](data:text/html,x)',
    '[no](/relative)',
    '[no](//example.org)',
    '[1]: https://example.org/',
    '[0] [01] [1000] [n] [ 1 ]',
    'x <!-- no -->',
  ])('%j stays the text that was typed', (markdown) => {
    const { nodes, paragraphs } = readRationale(markdown)
    expect(typedText(nodes)).toBe(markdown)
    expect(nodes.every(({ kind }) => kind === 'text' || kind === 'citation' || kind === 'code')).toBe(true)
    expect(paragraphs).toBe(1)
  })

  test.each(markdownCases)('%j is shown as it always was', (typed, _note, rationale) => {
    const { nodes, paragraphs } = readRationale(typed)
    expect(`${shown(nodes)} ${paragraphs}`).toBe(rationale)
  })

  test('whatever is typed, a link goes to the web', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'[a]( ) < > javascript: https://a.b ![ ]( * ` &#106;'.split(' '), '\n', '\t'),
      fc.string({ maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const links = (nodes: readonly RationaleNode[]): string[] =>
          nodes.flatMap((node) => [
            ...(node.kind === 'link' ? [node.url] : []),
            ...('children' in node ? links(node.children) : []),
          ])
        for (const url of links(readRationale(pieces.join('')).nodes)) expect(url).toMatch(/^https?:\/\//i)
      }),
    )
  })
})

test('paragraphs are counted, and what parts them is kept', () => {
  expect(readRationale('').paragraphs).toBe(0)
  expect(readRationale('one\nstill one').paragraphs).toBe(1)
  const two = readRationale('one [1]\n\ntwo [1] [3]')
  expect(two.paragraphs).toBe(2)
  expect(two.references).toEqual([1, 3])
  expect(two.nodes).toContainEqual(text('\n\n'))
})

describe('words', () => {
  test.each([
    ['', 0],
    ['— … [ ] !', 0],
    ['70,781 attempts', 2],
    ["l’UE et l'Espagne", 3],
    ['short-lived, and/or', 3],
    ['e.g. this', 2],
    ['استأنفت إسبانيا والمغرب التعاون الأمني', 5],
    ['مُذَكِّرَةٌ', 1],
    ['niño\u0301 año', 2],
  ])('%j has %i', (words, expected) => {
    expect(countWords(words)).toBe(expected)
  })

  test('marks, addresses and citation numbers are no words', () => {
    expect(readRationale('**Spain** and [Morocco](https://example.org/a/b/c) met[1] twice [2].').words).toBe(
      5,
    )
  })
})
