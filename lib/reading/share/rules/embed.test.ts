import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMBED_LOOKS, type Embedded, embedAddress, embedOfPage, frameMarkup, readEmbed } from './embed'

const slug = 'rabat-2022-07-08'
const item: Embedded = { kind: 'item', slug, reference: '7c' }

describe('addresses of cards', () => {
  it('are read as they were made', () => {
    const segment = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,6}){0,2}$/)
    const reference = fc.stringMatching(/^\d{1,3}[a-z]$/)
    const embedded = fc.oneof(
      segment.map((of): Embedded => ({ kind: 'statement', slug: of })),
      segment.map((of): Embedded => ({ kind: 'picture', slug: of })),
      fc.tuple(segment, reference).map(([of, ref]): Embedded => ({ kind: 'item', slug: of, reference: ref })),
      fc
        .tuple(segment, reference, segment)
        .map(([of, ref, line]): Embedded => ({ kind: 'judgement', slug: of, reference: ref, line })),
    )
    fc.assert(
      fc.property(
        embedded,
        fc.constantFrom(...EMBED_LOOKS),
        fc.constantFrom(null, '2026-11-27'),
        (of, look, day) => {
          const segments = embedAddress(of, look, day).split('/').slice(3)
          expect(readEmbed(segments)).toEqual({ of, day })
        },
      ),
    )
  })

  it.each([
    [[]],
    [['Rabat']],
    [['rabat', 'picture', 'spain']],
    [['rabat', 'items']],
    [['rabat', '7c', 'spain', 'more']],
    [['rabat', '7c', '..']],
    [['rabat', 'as-of']],
    [['rabat', 'as-of', '2026-11-27', 'more']],
    [['as-of', '2026-11-27']],
  ])('%o is none', (segments) => {
    expect(readEmbed(segments)).toBeNull()
  })
})

it.each<[string, ReturnType<typeof embedOfPage>]>([
  ['/rabat-2022-07-08', { of: { kind: 'statement', slug }, day: null }],
  ['/rabat-2022-07-08/', { of: { kind: 'statement', slug }, day: null }],
  ['/rabat-2022-07-08/7c', { of: item, day: null }],
  ['/rabat-2022-07-08/7c/as-of/2026-11-27', { of: item, day: '2026-11-27' }],
  ['/', null],
  ['/method', null],
  ['/chosen/7c', null],
  ['/rabat-2022-07-08/sources', null],
  ['/rabat-2022-07-08/7c/compare/a/b', null],
  ['/desk/sources', null],
])('the card of the page %s', (path, found) => {
  expect(embedOfPage(path)).toEqual(found)
})

describe('frames', () => {
  it('are written so that no title ends them', () => {
    const markup = frameMarkup('https://example.org/embed/system/a?b&c', '“A” <b> "quoted"', {
      width: 600,
      height: 260,
    })
    expect(markup).toBe(
      '<iframe src="https://example.org/embed/system/a?b&amp;c" title="“A” &lt;b&gt; &quot;quoted&quot;" width="600" height="260" style="border:0;width:100%;max-width:600px" loading="lazy"></iframe>',
    )
  })
})
