import { describe, expect, it } from 'vitest'
import { quoteInCopy } from './quote-in-copy'

const text = 'Test page, from no source\n\nThe parties will open four posts.\nThey meet in spring.'
const copy = { number: 3, fetchedAt: '2026-11-20T10:00:00.000Z', text, pageStarts: [], headingStarts: [] }

describe('a quote in a stored copy', () => {
  it('stands there, in a paragraph, with the words round it', () => {
    expect(quoteInCopy(copy, 'will open four')).toEqual({
      number: 3,
      fetchedAt: copy.fetchedAt,
      how: 'exact',
      butFor: [],
      context: [
        { text: 'Test page, from no source The parties ', found: false },
        { text: 'will open four', found: true },
        { text: ' posts. They meet in spring.', found: false },
      ],
      passage: 2,
      page: null,
      heading: null,
      isPartial: false,
    })
  })

  it('stands on a page, where the pages of the copy are known', () => {
    const paged = { ...copy, pageStarts: [0, text.indexOf('The parties'), text.indexOf('They meet')] }
    expect(quoteInCopy(paged, 'will open four')).toMatchObject({ passage: 2, page: 2 })
    expect(quoteInCopy(paged, 'They met in the spring')).toMatchObject({ how: 'near', page: 3 })
    expect(quoteInCopy(paged, 'Some other words altogether')).toMatchObject({ how: 'absent', page: null })
  })

  it('stands under a heading, where the headings of the copy are known and nothing of that one is withheld', () => {
    const headed = { ...copy, headingStarts: [0, text.indexOf('They meet')] }
    expect(quoteInCopy(headed, 'will open four')).toMatchObject({ heading: 'Test page, from no source' })
    expect(quoteInCopy({ ...headed, text: text.replace('from', '████') }, 'will open four')).toMatchObject({
      heading: null,
    })
    expect(quoteInCopy(headed, 'Some other words altogether')).toMatchObject({ how: 'absent', heading: null })
  })

  it.each([
    ['but for what is named', 'THEY MEET in spring', { how: 'folded', butFor: ['capitals'], passage: 3 }],
    ['nearly', 'They met in the spring', { how: 'near', butFor: [], passage: 3 }],
    ['not at all', 'Some other words altogether', { how: 'absent', context: [], passage: null }],
  ])('stands there %s', (_, quote, expected) => {
    expect(quoteInCopy(copy, quote)).toMatchObject(expected)
  })

  it('says that a part is withheld, and shows nothing of it', () => {
    const withheld = { ...copy, text: text.replace('four posts', '█'.repeat(10)) }
    expect(quoteInCopy(withheld, 'will open four posts')).toMatchObject({ how: 'absent', isPartial: true })
    const { context } = quoteInCopy(withheld, 'The parties will open')
    expect(context.map((piece) => piece.text).join('')).toContain('will open ██████████. They')
  })
})
