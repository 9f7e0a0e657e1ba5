import { expect, it } from 'vitest'
import { formsOf } from './article'

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
