import { describe, expect, it } from 'vitest'
import { extentOf, findQuote, searchedText } from './find-quote'

// Every text is test text, from no source.
const find = (text: string, quote: string) => findQuote(searchedText(text), quote)

describe('a quote is found but for', () => {
  it.each([
    ['spaces', 'line ends', 'will open\nfour   border', 'will open four border', ['spaces']],
    [
      'spaces',
      'spaces that do not break',
      '1\u00a0500 agents\u202f: essai',
      '1 500 agents : essai',
      ['spaces'],
    ],
    ['spaces', 'soft hyphens', 'the bor\u00adder posts', 'the border posts', ['spaces']],
    ['spaces', 'signs without width', 'the bor\u200bder\u2060 posts', 'the border posts', ['spaces']],
    ['spaces', 'marks of direction', 'قال \u200fالطرفان\u200f اليوم', 'قال الطرفان اليوم', ['spaces']],
    [
      'parting',
      'a word parted at the end of a line',
      'the coop-\neration of police',
      'the cooperation of police',
      ['parting'],
    ],
    ['parting', 'one that is parted in Arabic type', 'التعا ون الأمني', 'التعاون الأمني', ['parting']],
    ['parting', 'letters that a PDF sets apart', 'the b o r d e r posts', 'the border posts', ['parting']],
    ['parting', 'words that a PDF runs together', 'theborder posts', 'the border posts', ['parting']],
    ['parting', 'a hyphen', 'co-operation of police', 'cooperation of police', ['parting', 'signs']],
    ['signs', 'quotation marks', 'the “border” posts', 'the "border" posts', ['signs']],
    ['signs', 'other quotation marks', 'les «postes» d’été', "les “postes” d'été", ['signs']],
    ['signs', 'dashes', 'posts – four – open', 'posts — four - open', ['signs']],
    ['signs', 'a comma in Arabic', 'مراكز، حدودية', 'مراكز, حدودية', ['signs']],
    ['signs', 'marks at its ends', 'said: “we open posts”', '«we open posts»', ['signs']],
    ['signs', 'how a number is parted', '1,500 officers', '1.500 officers', ['signs']],
    ['capitals', 'capitals', 'FOUR BORDER POSTS', 'Four border posts', ['capitals']],
    ['capitals', 'capitals with accents', 'À L’ÉTÉ', 'à l’été', ['capitals']],
    ['letters', 'accents', 'postes frontieres', 'postes frontières', ['letters']],
    ['letters', 'accents written apart', 'frontie\u0300res ouvertes', 'frontières ouvertes', ['letters']],
    ['letters', 'ligatures', 'oﬃcers of the ﬁrst oﬀice', 'officers of the first office', ['letters']],
    ['letters', 'letters that are two', 'le cœur de l’œuvre', 'le coeur de l’oeuvre', ['letters']],
    ['letters', 'letters of full width', 'Ｆｏｕｒ posts', 'Four posts', ['letters']],
    ['letters', 'the tilde', 'el ano 2024', 'el año 2024', ['letters']],
    ['letters', 'vowel signs', 'الشُّرْطَةُ عَلَى المُراقَبة', 'الشرطة على المراقبة', ['letters']],
    ['letters', 'tatweel', 'مراكـــز حدوديـة', 'مراكز حدودية', ['letters']],
    ['letters', 'forms of alef', 'اربعة مراكز', 'أربعة مراكز', ['letters']],
    ['letters', 'forms of ya', 'علي المراقبة', 'على المراقبة', ['letters']],
    ['letters', 'teh marbuta', 'مراكز حدوديه', 'مراكز حدودية', ['letters']],
    ['letters', 'letters as they are joined in print', 'ﻣﺮﺍﻛﺰ ﺣﺪﻭﺩﻳﺔ', 'مراكز حدودية', ['letters']],
    ['letters', 'other figures', 'سنة ٢٠٢٤', 'سنة 2024', ['letters']],
    [
      'several',
      'several at once',
      'The “Bor-\nder”\nposts',
      "the 'border' posts",
      ['parting', 'signs', 'capitals'],
    ],
    ['part', 'being part of a word', 'والتعاون الأمني', 'التعاون الأمني', ['part']],
    ['part', 'being part of a number', 'train 1.5 million', '5 million', ['part']],
  ] as const)('%s: %s', (_, __, text, quote, butFor) => {
    const all = `Test (${text}) test`
    const found = find(all, quote)
    expect(found).toMatchObject({ how: 'folded', butFor })
    expect(extentOf(found)?.start).toBeGreaterThanOrEqual(all.indexOf(text))
    expect(extentOf(found)?.end).toBeLessThanOrEqual(all.indexOf(text) + text.length)
  })

  it('its marks, which belong to the words that are found', () => {
    const text = 'قال الشُّرْطَةُ أمس'
    const found = find(text, 'الشرطة')
    expect(
      found.how === 'absent' ? [] : found.places.map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['الشُّرْطَةُ'])
  })
})
