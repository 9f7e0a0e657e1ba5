import { expect, it } from 'vitest'
import { bareOf, formsOf } from './article'

it.each([
  ['شرطه', 'الشرطه'],
  ['الشرطه', 'شرطه'],
  ['الشرطه', 'للشرطه'],
  ['شرطه', 'والشرطه'],
])('%s is looked for as %s', (typed, form) => {
  expect(formsOf(typed)).toContain(form)
})

it.each(['police', 'من', 'الله', '7c', 'شرطه police'])('nothing is taken off %s', (typed) => {
  expect(formsOf(typed)[0]).toBe(typed)
})

it('what is no single word of Arabic has one form', () => {
  expect(formsOf('joint investigations')).toEqual(['joint investigations'])
  expect(formsOf('من')).toEqual(['من'])
})

it.each([
  ['الشرطه', 'شرطه'],
  ['والشرطه', 'شرطه'],
  ['بالشرطه', 'شرطه'],
  ['وللشرطه', 'شرطه'],
  ['للحدود', 'حدود'],
  ['شرطه', 'شرطه'],
  // Letters of the word itself: as many are taken off it with the article and without.
  ['التزام', 'تزام'],
  ['الالتزام', 'تزام'],
  ['التي', 'التي'],
  ['police', 'police'],
])('%s is compared as %s', (folded, bare) => expect(bareOf(folded)).toBe(bare))
