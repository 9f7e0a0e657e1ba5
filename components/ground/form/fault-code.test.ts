import { expect, it } from 'vitest'
import type { FormState } from '@/lib/ground/platform/form-state'
import { faultReader } from './fault-code'

const state: FormState<never> = {
  status: 'invalid',
  values: {},
  fieldErrors: { title: ['title_long', 'characters'], 'rows[2]': ['gone'], locale: ['Invalid input'] },
}
const read = faultReader(state, ['title_long', 'characters', 'gone'], (code, field) => `${field}: ${code}`)

it.each([
  ['title', 'title: title_long'],
  ['rows', 'rows: gone'],
  ['locale', 'locale: malformed'],
  ['body', undefined],
])('reads what is wrong with %s', (field, words) => {
  expect(read(field)).toBe(words)
})

it('reads nothing where nothing was sent, and nothing of a refusal', () => {
  for (const other of [
    { status: 'new' },
    { status: 'refused', values: {}, code: 'conflict', details: {} },
  ] as const)
    expect(faultReader(other, ['gone'], (code) => code)('rows')).toBeUndefined()
})
