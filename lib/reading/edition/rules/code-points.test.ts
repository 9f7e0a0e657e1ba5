import { expect, it } from 'vitest'
import { inCodePoints } from './code-points'

it('counts characters before a place, whatever they take in UTF-16', () => {
  const text = 'a𝒜b🙂🙂c\u0301'
  const at = inCodePoints(text)
  for (let unit = 0; unit <= text.length; unit += 1) {
    const isInside = /[\uD800-\uDBFF]/.test(text.charAt(unit - 1))
    if (!isInside) expect(at(unit)).toBe([...text.slice(0, unit)].length)
  }
})

it('is the place itself where every character is one unit', () => {
  const at = inCodePoints('une déclaration, بيان')
  expect([0, 5, 21].map(at)).toEqual([0, 5, 21])
})
