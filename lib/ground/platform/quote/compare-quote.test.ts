import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareQuote } from './compare-quote'
import { searchedText } from './find-quote'

// Every text is test text, from no source.
const english =
  'Test text, from no source. The parties will open four border posts. They meet every year in spring.'
const french =
  'Texte d’essai, d’aucune source. Les parties ouvriront quatre postes. Elles se réunissent au printemps.'
const arabic = 'نص تجريبي، من لا مصدر. يفتح الطرفان أربعة مراكز حدودية. ويجتمعان كل سنة في الربيع.'
const quote = 'The parties will open four border posts'

const compare = (before: string, after: string, words = quote) =>
  compareQuote(searchedText(before), searchedText(after), words)

describe('between two copies a quote', () => {
  it.each([
    ['is unchanged where nothing changed', english, english, quote],
    [
      'is unchanged where something stands before all of it',
      english,
      `A notice to visitors. ${english}`,
      quote,
    ],
    ['is unchanged where what follows it changed', english, english.replace('every year', 'in April'), quote],
    [
      'is unchanged where what precedes it changed',
      english,
      english.replace('from no source', 'and more'),
      quote,
    ],
    ['is unchanged where it is set otherwise', english, english.replaceAll(' ', '\n').toUpperCase(), quote],
    [
      'is unchanged with vowel signs',
      arabic,
      arabic.replace('يفتح', 'يَفْتَحُ'),
      'يفتح الطرفان أربعة مراكز حدودية',
    ],
    ['is unchanged where it is now as it was quoted', english.replace('four', 'some'), english, quote],
    [
      'is unchanged where it was near, and is so still',
      english.replace('four', 'some'),
      english.replace('four', 'some'),
      quote,
    ],
    ['is unchanged with words left out', english, english, 'The parties […] every year'],
  ])('%s', (_, before, after, words) => {
    expect(compare(before, after, words)).toEqual({ as: 'unchanged' })
  })

  it.each([
    [
      'to another page of it',
      english,
      `Other words altogether. ${quote}: more of the same words, at another place.`,
      quote,
    ],
    [
      'in French',
      french,
      'Une autre page. « Les parties ouvriront quatre postes », dit-on ailleurs, sans plus.',
      'Les parties ouvriront quatre postes',
    ],
  ])('has moved %s', (_, before, after, words) => {
    expect(compare(before, after, words)).toEqual({ as: 'moved' })
  })

  it.each([
    [
      'a word',
      english,
      english.replace('will', 'may'),
      quote,
      quote,
      'The parties may open four border posts',
    ],
    [
      'by "not"',
      english,
      english.replace('will', 'will not'),
      quote,
      quote,
      'The parties will not open four border posts',
    ],
    [
      'a figure',
      english,
      english.replace('four', '14'),
      quote,
      quote,
      'The parties will open 14 border posts',
    ],
    [
      'in Arabic',
      arabic,
      arabic.replace('يفتح', 'سيفتح'),
      'يفتح الطرفان أربعة مراكز حدودية',
      'يفتح الطرفان أربعة مراكز حدودية',
      'سيفتح الطرفان أربعة مراكز حدودية',
    ],
    [
      'again, having been near',
      english.replace('four', 'some'),
      english.replace('four', 'no'),
      quote,
      'The parties will open some border posts',
      'The parties will open no border posts',
    ],
    [
      'in a stretch of it',
      english,
      english.replace('every year', 'each year'),
      'The parties will open four […] They meet every year in spring',
      'The parties will open four […] They meet every year in spring',
      'The parties will open four […] They meet each year in spring',
    ],
  ])('has changed: %s', (_, before, after, words, was, now) => {
    expect(compare(before, after, words)).toEqual({ as: 'changed', was, now })
  })

  it.each([
    ['its sentence is', english, english.replace(`${quote}.`, '')],
    ['the page is another', english, 'Test text: this page was moved to another address.'],
    ['there is nothing', english, ''],
    ['what is kept from readers is', english, english.replace(quote, '█'.repeat(quote.length))],
  ])('is gone where %s', (_, before, after) => {
    expect(compare(before, after)).toEqual({ as: 'gone' })
  })

  it('that was in neither came to nothing', () => {
    expect(compare(english, english, 'Words that stand nowhere in any copy')).toEqual({ as: 'never' })
    expect(compare('', english)).toEqual({ as: 'never' })
  })
})

it('a text beside itself never raises a change', () => {
  const words = fc.array(
    fc.constantFrom('test ', 'words ', 'from ', 'no ', 'source. ', 'أو ', '12,5 ', '\n'),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(words, words, (text, sought) => {
      expect(['unchanged', 'never']).toContain(compare(text.join(''), text.join(''), sought.join('')).as)
    }),
  )
})
