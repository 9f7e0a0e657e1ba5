import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { noteMarkup } from './note-markup'
import { plainNote } from './note-text'

type Node = DefaultTreeAdapterTypes.ChildNode

/** What a browser makes of it: each element with its attributes, in order. */
function elementsIn(html: string): { name: string; attributes: Record<string, string> }[] {
  const inside = (node: Node): Node[] => [
    node,
    ...('childNodes' in node ? node.childNodes.flatMap(inside) : []),
  ]
  return parseFragment(html)
    .childNodes.flatMap(inside)
    .flatMap((node) =>
      'tagName' in node
        ? [
            {
              name: node.tagName,
              attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
            },
          ]
        : [],
    )
}

function textIn(html: string): string {
  const inside = (node: Node): string => {
    if ('value' in node) return node.value
    if ('tagName' in node && node.tagName === 'br') return ' '
    const text = 'childNodes' in node ? node.childNodes.map(inside).join('') : ''
    return 'tagName' in node && ['p', 'pre', 'li', 'blockquote'].includes(node.tagName) ? `${text} ` : text
  }
  return parseFragment(html).childNodes.map(inside).join('').replaceAll(/\s+/g, ' ').trim()
}

describe('a note as HTML', () => {
  it.each([
    ['One *two* **three** `four`\\\nfive', '<p>One <em>two</em> <b>three</b> <code>four</code><br/>five</p>'],
    [
      '[six & <b>](https://example.org/?a&b="c")',
      '<p><a href="https://example.org/?a&amp;b=&quot;c&quot;" rel="nofollow noreferrer ugc">six &amp; &lt;b&gt;</a></p>',
    ],
    ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['3. c', '<ol start="3"><li><p>c</p></li></ol>'],
    ['> d', '<blockquote><p>d</p></blockquote>'],
    ['```\n\n<e>\n```', '<pre dir="ltr"><code>\n&lt;e&gt;</code></pre>'],
    [
      '<script>alert(1)</script> [x](javascript:alert(1))',
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1))</p>',
    ],
  ])('%j', (typed, html) => {
    expect(noteMarkup(typed)).toBe(html)
  })

  it('of any text has only these elements and attributes, leads only to the web, and says the words', () => {
    const sign = fc.constantFrom(
      ...'*_`[]()<>!#-+>1. \n\\:/"\'=&;ajs'.split(''),
      ...'javascript: https://a </p> <!-- --> &lt; &#60; &quot; م 👩‍👩‍👧'.split(' '),
      '<img src=x onerror=a>',
    )
    const typed = fc.array(sign, { maxLength: 80 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(typed, (note) => {
        const html = noteMarkup(note)
        for (const { name, attributes } of elementsIn(html)) {
          expect(['p', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li', 'br', 'em', 'b', 'a']).toContain(name)
          const { href, rel, start, dir, ...others } = attributes
          expect(others).toEqual({})
          if (name === 'a')
            expect([/^https?:\/\//i.test(href ?? ''), rel]).toEqual([true, 'nofollow noreferrer ugc'])
          else expect([href, rel]).toEqual([undefined, undefined])
          expect(start === undefined || (name === 'ol' && /^\d+$/.test(start))).toBe(true)
          expect(dir === undefined || name === 'pre').toBe(true)
        }
        expect(textIn(html)).toBe(plainNote(note))
      }),
      { numRuns: 600 },
    )
  })
})
