import { expect, test } from 'vitest'
import { folded } from './folded'

test.each([
  ['Éléments Ñ', 'elements n'],
  ['COOPÉRATION', 'cooperation'],
  ['أمنيّ', 'امني'],
])('folding “%s” leaves letters, without accents and case', (text, letters) => {
  expect(folded(text)).toBe(letters)
})
