import { expect, it } from 'vitest'
import type { FormState } from '@/lib/ground/platform/form-state'
import { rowSent, typedAt } from './typed-text'

const state: FormState<never> = {
  status: 'refused',
  code: 'conflict',
  details: {},
  values: {
    rows: [{ start: '3', end: '8', words: 'three' }, '', { start: '12', end: '20', words: 'twelve' }],
    text: 'rows',
  },
}

it.each<[string, Record<string, string | number>, string | null]>([
  ['the first', { start: 3 }, 'rows[0]'],
  ['one that stands elsewhere now', { start: '12', end: 20 }, 'rows[2]'],
  ['one that begins alike and is another', { start: 12, end: 19 }, null],
  ['one that was not sent', { start: 4 }, null],
])('finds the row that was sent of %s', (_which, about, row) => {
  expect(rowSent(state, 'rows', about)).toBe(row)
})

it('finds no row in what is no list, nor in a form that did not come back', () => {
  expect(rowSent(state, 'text', {})).toBeNull()
  expect(rowSent(state, 'none', {})).toBeNull()
  expect(rowSent({ status: 'new' }, 'rows', {})).toBeNull()
  expect(rowSent({ status: 'done', value: null }, 'rows', {})).toBeNull()
})

it.each([
  ['rows[2].words', 'twelve'],
  ['rows[1].words', ''],
  ['rows[7].words', ''],
  ['text.length', ''],
])('reads what was typed at %s', (field, typed) => {
  expect(typedAt(state, field)).toBe(typed)
  expect(typedAt({ status: 'new' }, field)).toBeUndefined()
})
