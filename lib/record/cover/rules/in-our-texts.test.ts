import { describe, expect, it } from 'vitest'
import { searchedText } from '@/lib/ground/platform/quote/find-quote'
import type { Stretch } from '@/lib/record/cover/types'
import { coveredInEachApart } from '../data/apart'
import { coveredIn, coveredInEach, type WithheldWords, withheldCopy } from './in-our-texts'
import { blanked, placesOf } from './stretches'

// Words that were written for the test, and name nobody.

/** What is withheld where these words are, wherever they stand in a page. */
function withheld(page: string, words: string): WithheldWords {
  return { words: [words], copies: [withheldCopy(searchedText(page), placesOf(page, words))] }
}
const shown = (text: string, isQuote: boolean, what: WithheldWords) =>
  blanked(text, coveredIn({ text, isQuote }, what))

describe('a text of ours shows nothing of words that are withheld', () => {
  const arabic = 'كلمات للتجربة. جاء زقزوق قنديل يوم الثلاثاء.'
  it.each([
    ['as they are written', 'Zed Unknown', 'Then Zed Unknown came', 'Then ███████████ came'],
    ['in capitals, with more between them', 'Zed Unknown', 'ZED \n unknown!', '█████████████!'],
    ['with soft hyphens', 'Zed Unknown', 'Zed Un\u00adknown', '████████████'],
    ['with vowel signs, also the last', 'زقزوق قنديل', 'زَقْزُوق قِنْدِيلٌ هنا', `${'█'.repeat(18)} هنا`],
    ['without those that the source has', 'زَقْزُوق', 'زقزوق هنا', '█████ هنا'],
    ['with marks of direction', 'Zed Unknown', 'Zed\u200f \u200eUnknown', '█████████████'],
    ['twice, apart', 'Zed', 'Zed and zed', '███ and ███'],
    ['not at all', 'Zed Unknown', 'Zed came', 'Zed came'],
  ])('%s', (_what, words, text, expected) => {
    expect(shown(text, false, { words: [words], copies: [] })).toBe(expected)
  })

  it('of a quote also what it has of them at its ends', () => {
    const what = withheld('Test page. Then Zed Q. Unknown came home.', 'Zed Q. Unknown')
    expect(shown('Unknown came home', true, what)).toBe('███████ came home')
    expect(shown('Then Zed', true, what)).toBe('Then ███')
    expect(shown('“UN\u00adKNOWN  came”', true, what)).toBe('“████████  came”')
    expect(shown('came home', true, what)).toBe('came home')
    // What we say ourselves is looked through for the whole words alone: one of them may be said of anything.
    expect(shown('Unknown came home', false, what)).toBe('Unknown came home')
  })

  it('in Arabic too, whatever vowel signs the quote has', () => {
    const what = withheld(arabic, 'زقزوق قنديل')
    expect(shown('قِنْدِيلٌ يوم الثلاثاء', true, what)).toMatch(/^█+ يوم الثلاثاء$/)
    expect(shown('يوم الثلاثاء', true, what)).toBe('يوم الثلاثاء')
  })

  it('and all of a quote where it cannot be told which of its letters they are', () => {
    const what = withheld(
      'Test page. The famous Zedd Unknown of Testing came home today.',
      'Zedd Unknown of Testing',
    )
    const near = 'The famous Zed Unknwon of Testing came home today'
    expect(shown(near, true, what)).toBe('█'.repeat(near.length))
  })
})

describe('a quote from a copy that is withheld whole', () => {
  const page = searchedText('Test words that are quoted.')
  const quote = '“Test words that”'
  const all: Stretch = { start: 0, end: quote.length }
  it('is covered whole, unless another copy shows it', () => {
    const whole = { searched: page, withheld: 'whole' } as const
    expect(coveredIn({ text: quote, isQuote: true }, { words: [], copies: [whole] })).toEqual([all])
    const open = withheldCopy(page, [])
    expect(coveredIn({ text: quote, isQuote: true }, { words: [], copies: [whole, open] })).toEqual([])
    expect(coveredIn({ text: quote, isQuote: false }, { words: [], copies: [whole] })).toEqual([])
    expect(coveredIn({ text: 'Nothing of it', isQuote: true }, { words: [], copies: [whole] })).toEqual([])
  })
})

it('says of each text what it says of one, of copies as they are kept, in another thread where they are long', async () => {
  const text = `${'Other words. '.repeat(1_500)}Secret words here.`
  const stretches = placesOf(text, 'Secret words')
  const kept = { words: ['Secret words'], copies: [{ text, withheld: stretches }] }
  const ours = [
    { text: 'It says: secret words here', isQuote: true },
    { text: 'Secret words, said again', isQuote: false },
    { text: 'Nothing of it', isQuote: true },
  ]
  const one = { words: kept.words, copies: [withheldCopy(searchedText(text), stretches)] }
  const each = ours.map((said) => coveredIn(said, one))
  expect(each.map(({ length }) => length)).toEqual([1, 1, 0])
  expect(coveredInEach(ours, kept)).toEqual(each)
  // What is long goes to another thread as data: something that cannot be copied is refused there, and was not looked at here.
  expect(await coveredInEachApart(ours, kept)).toEqual(each)
  await expect(coveredInEachApart([...ours, { text: () => 'a' } as never], kept)).rejects.toThrow(
    /could not be cloned/,
  )
})
