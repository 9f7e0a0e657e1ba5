import { describe, expect, it } from 'vitest'
import { isNearEqual, likeness, tellingWords, wordsToShare } from './similar-title'

describe('titles', () => {
  it.each([
    ['the same', 'A new action plan', 'A new action plan', true],
    ['case, accents and dashes', 'Coopération policière – 2023', 'cooperation policiere - 2023', true],
    ['a slip', 'Routes: Commission proposes plan', 'Routes: Comission proposes plan', true],
    [
      'the site’s name after it',
      'Frontex and Morocco outline next steps',
      'Frontex and Morocco outline next steps | News',
      true,
    ],
    ['Arabic vowel signs', 'تعاونٌ أمنيّ بين المغرب وإسبانيا', 'تعاون أمني بين المغرب وإسبانيا', true],
    ['another order of the same words is like it', 'Spain and Morocco', 'Morocco and Spain', true],
    ['one word shared', 'Spain and Morocco', 'Spain and Portugal', false],
    ['another month', 'Press release of May', 'Annual report for 2023', false],
    ['nothing', '', 'A title', false],
    ['nothing but marks', '…', '—', false],
  ])('%s', (_what, one, other, answer) => {
    expect(isNearEqual(one, other)).toBe(answer)
    expect(likeness(one, other)).toBe(likeness(other, one))
  })

  it('are looked up by their longest words', () => {
    expect(tellingWords('The EU and Morocco: launch of a partnership', 3)).toEqual([
      'partnership',
      'morocco',
      'launch',
    ])
    expect(tellingWords('A to Z', 3)).toEqual([])
  })

  it('are looked at where they share two of their longest words, one of two, or all where none is long', () => {
    expect(wordsToShare('The EU and Morocco: launch of a partnership')).toEqual([
      ['partnership', 'morocco'],
      ['partnership', 'launch'],
      ['morocco', 'launch'],
    ])
    expect(wordsToShare('Spain and Morocco')).toEqual([['morocco'], ['spain']])
    expect(wordsToShare('EU: the UN')).toEqual([['eu', 'the', 'un']])
    expect(wordsToShare('—')).toEqual([])
  })

  it('are looked at by words alone, not by a lengthening line that stands for a dash', () => {
    expect(wordsToShare('من ـ إلى')).toEqual([['من', 'إلى']])
    expect(wordsToShare('تعاون ـــــــ أمني')).toEqual([['تعاون'], ['أمني']])
    expect(wordsToShare('ـــــ')).toEqual([])
  })
})
