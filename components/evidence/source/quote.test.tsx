import { describe, expect, it } from 'vitest'
import { Words } from '@/components/ground/ui/words'
import { Quote } from './quote'

// Words of this test, from no source: each begins or ends in the direction of another language.
const TWO_WAYS = '«Frontex» وقعت، قال test (2024).'

describe('words in two directions', () => {
  it.each([
    ['ar', 'rtl'],
    ['fr', 'ltr'],
    ['he', 'rtl'],
    ['zgh', 'ltr'],
  ])('stand in %s in that of their source, letter for letter', (language, dir) => {
    const { type, props } = Quote({ quote: TWO_WAYS, language })
    expect(type).toBe('blockquote')
    expect(props).toEqual({ lang: language, dir, children: TWO_WAYS })
  })

  it.each([
    ['a test', undefined],
    ['«a test»', 'own-open own-close'],
    ['“a test that was cut', 'own-open'],
    ['that was cut, a test»', 'own-close'],
  ])('stand between marks once: %s', (quote, className) => {
    expect(Quote({ quote, language: 'en' }).props.className).toBe(className)
  })

  it('are isolated inside a line of whatever direction', () => {
    const { type, props } = Words({ lang: 'ar', children: TWO_WAYS })
    expect(type).toBe('bdi')
    expect(props).toMatchObject({ lang: 'ar', dir: 'rtl', children: TWO_WAYS })
  })
})
