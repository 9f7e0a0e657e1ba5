import { describe, expect, it } from 'vitest'
import { isLanguageTag, nameOfLanguage } from './language-tag'

describe('a language', () => {
  it.each([
    ['one of the four', 'ar', true],
    ['one that nobody here reads yet', 'zgh', true],
    ['one with a script', 'zh-Hant', true],
    ['one that has no name', 'qqq', true],
    ['two regions, which no browser can name', 'fr-ab-cd', false],
    ['its name', 'French', false],
    ['nothing', '', false],
  ])('%s', (_case, tag, isOne) => {
    expect(isLanguageTag(tag)).toBe(isOne)
    if (isOne) expect(nameOfLanguage('fr', tag)).not.toBe('')
  })

  it('is named in the language of the page, or by its tag', () => {
    expect(nameOfLanguage('fr', 'zgh')).toBe('amazighe standard marocain')
    expect(nameOfLanguage('fr', 'qqq')).toBe('qqq')
    expect(nameOfLanguage('fr', 'fr-ab-cd')).toBeNull()
  })
})
