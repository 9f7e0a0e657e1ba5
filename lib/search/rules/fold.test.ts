import { describe, expect, it } from 'vitest'
import { fold, wordsOf } from './fold'

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
