import { describe, expect, it } from 'vitest'
import { markdownCases, shown } from '@/lib/ground/platform/markdown.fixture'
import { type NoteBlock, type NoteInline, plainNote, readNote } from './note-text'

const text = (words: string): NoteInline => ({ kind: 'text', text: words })
const paragraph = (...children: NoteInline[]): NoteBlock => ({ kind: 'paragraph', children })

describe('a note', () => {
  it('has paragraphs, marks, links to the web and breaks', () => {
    expect(readNote('One *two* **three** `four`\\\nfive [six](https://example.org).\n\nSeven')).toEqual([
      paragraph(
        text('One '),
        { kind: 'emphasis', children: [text('two')] },
        text(' '),
        { kind: 'strong', children: [text('three')] },
        text(' '),
        { kind: 'code', text: 'four' },
        { kind: 'break' },
        text('five '),
        { kind: 'link', url: 'https://example.org', children: [text('six')] },
        text('.'),
      ),
      paragraph(text('Seven')),
    ])
  })

  it('has lists, quotations and code', () => {
    expect(readNote('- a\n- b\n\n3. c\n\n> d\n\n```\n<e>\n```')).toEqual([
      { kind: 'list', start: null, items: [[paragraph(text('a'))], [paragraph(text('b'))]] },
      { kind: 'list', start: 3, items: [[paragraph(text('c'))]] },
      { kind: 'quote', children: [paragraph(text('d'))] },
      { kind: 'code', text: '<e>' },
    ])
  })

  it('keeps its autolinks', () => {
    expect(readNote('<https://example.org/a>')).toEqual([
      paragraph({ kind: 'link', url: 'https://example.org/a', children: [text('https://example.org/a')] }),
    ])
  })

  it.each([
    '# A heading',
    '<script>alert(1)</script>',
    'a <b onclick="x">b</b>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,hello)',
    '[x](vbscript:x)',
    '[x](//example.org)',
    '[x](/desk)',
    '[x](mailto:a@example.org)',
    '<javascript:alert(1)>',
    '![x](https://example.org/pixel.png)',
    '![x][y]',
    '[x]: https://example.org',
    '***',
  ])('%j stays what was typed', (typed) => {
    const [block, ...others] = readNote(typed)
    expect(others).toEqual([])
    expect(block?.kind).toBe('paragraph')
    const parts = block?.kind === 'paragraph' ? block.children : []
    expect(parts.map((part) => (part.kind === 'text' || part.kind === 'typed' ? part.text : part))).toEqual([
      typed,
    ])
  })

  it.each(markdownCases)('%j is shown as it always was', (typed, note) => {
    expect(shown(readNote(typed))).toBe(note)
  })

  it('has no link inside a link', () => {
    expect(readNote('[a <https://example.org/b>](https://example.org)')).toEqual(
      readNote('[a <https://example.org/b>](https://example.org)'),
    )
    const urls = JSON.stringify(readNote('[a <https://example.org/b> c](https://example.org)')).match(
      /"url"/g,
    )
    expect(urls).toHaveLength(1)
  })

  it('takes what lies too deep as text', () => {
    expect(readNote('>'.repeat(10_000))).toEqual([paragraph(text('>'.repeat(10_000)))])
    expect(depthOf(readNote('> > > > > > a'))).toBe(4)
  })

  it('reads as plain words', () => {
    expect(plainNote('- *one*\n- two\n\n> `three`\n\n[four](https://example.org)')).toBe('one two three four')
  })
})

function depthOf(blocks: readonly NoteBlock[]): number {
  return Math.max(0, ...blocks.map((block) => (block.kind === 'quote' ? 1 + depthOf(block.children) : 0)))
}
