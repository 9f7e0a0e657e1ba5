import { describe, expect, it } from 'vitest'
import { markdownCases, shown } from '@/lib/ground/platform/markdown.fixture'
import { type NoteBlock, type NoteInline, plainNote, readNote } from './note-text'

const text = (words: string): NoteInline => ({ kind: 'text', text: words })
const paragraph = (...children: NoteInline[]): NoteBlock => ({ kind: 'paragraph', children })

describe('a note', () => {
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
