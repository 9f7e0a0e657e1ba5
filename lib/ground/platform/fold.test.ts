import { describe, expect, it } from 'vitest'
import { fold, lettersIn, wordsOf } from './fold'

describe('words are compared without', () => {
  it.each([
    ['accents', 'Événements à l’Été, ÑANDÚ', 'evenements a l ete nandu'],
    ['accents written as marks of their own', 'e\u0301ve\u0301nement', 'evenement'],
    ['capitals', 'Rabat ΣΟΦΌΣ ς МОСКВА', 'rabat σοφοσ σ москва'],
    ['ligatures', 'ŒUVRE cœur æon ﬁn straße STRAẞE', 'oeuvre coeur aeon fin strasse strasse'],
    ['strokes', 'Øresund Łódź Đorđe', 'oresund lodz dorde'],
    ['tashkeel', 'الشُّرْطَةُ', 'الشرطه'],
    ['tatweel', 'تعـــاون', 'تعاون'],
    ['forms of alef', 'أحمد إلى آل ٱلله', 'احمد الي ال الله'],
    ['carriers of hamza', 'مسؤول رئيس', 'مسوول رييس'],
    ['forms of ya and kaf', 'إلى إلي الی كتاب کتاب', 'الي الي الي كتاب كتاب'],
    ['teh marbuta', 'الهجرة الهجره', 'الهجره الهجره'],
    ['presentation forms', 'ﻻ ﷺ', 'لا صلي الله عليه وسلم'],
    ['other figures', '٢٤ يونيو ۲۰۲۲', '24 يونيو 2022'],
    ['what is not seen', 'po\u00adlice\u200b \u200erabat\u200f', 'police rabat'],
    ['signs', '«¡co-operation!» — ¶7 … 👩‍👩‍👧 €', 'co operation 7'],
    ['anything where there is nothing', ' \n\t', ''],
  ])('%s', (_, text, expected) => {
    expect(fold(text)).toBe(expected)
  })
})

describe('words keep their place', () => {
  it.each([
    ['Rabat, 8 July', ['Rabat', '8', 'July']],
    ['évenement', ['évenement']],
    ['e\u0301te\u0301 fin', ['e\u0301te\u0301', 'fin']],
    ['قال «الشُّرْطَةُ» أمس', ['قال', 'الشُّرْطَةُ', 'أمس']],
    ['👩‍👩‍👧 family 👮🏽 police', ['family', 'police']],
    ['l’Espagne', ['l', 'Espagne']],
    ['\u0301x', ['x']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  it('are folded as the whole text is', () => {
    const texts = ['Événements à l’Été', 'الشُّرْطَةُ وﷺ', 'ﬁn de œuvre', '1½ Ⅷ ㎞', 'co-operation 👩‍👩‍👧 x']
    for (const text of texts)
      expect(
        wordsOf(text)
          .map(({ folded }) => folded)
          .join(' '),
      ).toBe(fold(text))
  })

  it('may be several in one sign, which they share', () => {
    const words = wordsOf('ﷺ')
    expect(words.map(({ folded }) => folded)).toEqual(['صلي', 'الله', 'عليه', 'وسلم'])
    expect(words.every(({ start, end }) => start === 0 && end === 1)).toBe(true)
  })
})

describe('letters keep their place', () => {
  const read = (text: string) => {
    const { letters, starts, ends, opens } = lettersIn(text)
    return {
      letters: String.fromCharCode(...letters),
      from: [...letters].map((_, index) => text.slice(starts[index], ends[index])),
      opens: opens.join(''),
    }
  }

  it.each([
    ['words, each first letter told apart', 'Ab, cd', 'abcd', ['A', 'b', 'c', 'd'], '1010'],
    ['a word parted by what is not seen', 'a\u00adb', 'ab', ['a\u00ad', 'b'], '10'],
    ['a letter with its marks', 'e\u0301t شُّ', 'etش', ['e\u0301', 't', 'شُّ'], '101'],
    ['a sign that stands for several letters', 'ﬁn', 'fin', ['ﬁ', 'ﬁ', 'n'], '100'],
    ['a sign that stands for several words', '½', '12', ['½', '½'], '11'],
    [
      'signs between figures, which part no word',
      '1.5 km 2–3',
      '1.5km2.3',
      ['1', '.', '5', 'k', 'm', '2', '–', '3'],
      '10010100',
    ],
    ['spaces between figures', '1 500', '1500', ['1', '5', '0', '0'], '1100'],
    ['signs without letters', '… — €', '', [], ''],
    [
      'what is withheld, as letters',
      'a \u2588\u2588b',
      'a\u2588\u2588b',
      ['a', '\u2588', '\u2588', 'b'],
      '1100',
    ],
    ['letters outside the first plane', '𝒜 b', 'ab', ['𝒜', 'b'], '11'],
  ])('%s', (_, text, letters, from, opens) => {
    expect(read(text)).toEqual({ letters, from, opens })
  })

  it('are those of the folded text', () => {
    const texts = ['Événements à l’Été', 'الشُّرْطَةُ وﷺ', 'ﬁn de œuvre', '1½ Ⅷ ㎞', 'co-operation 👩‍👩‍👧 x']
    for (const text of texts) expect(read(text).letters).toBe(fold(text).replaceAll(' ', ''))
  })
})
