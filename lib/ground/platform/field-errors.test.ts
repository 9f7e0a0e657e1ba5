import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fieldErrorsOf } from './field-errors'

describe('what is wrong with a field', () => {
  it.each([
    [z.object({ a: z.string({ error: 'm' }) }), {}, { a: ['m'] }],
    [
      z.object({ a: z.array(z.object({ b: z.string({ error: 'm' }) })) }),
      { a: [{ b: '' }, {}] },
      { 'a[1].b': ['m'] },
    ],
    [
      z.object({ a: z.object({ b: z.object({ c: z.string({ error: 'm' }) }) }) }),
      { a: { b: {} } },
      { 'a.b.c': ['m'] },
    ],
    [z.object({ a: z.string().min(9, 'short').regex(/^x/, 'shape') }), { a: 'y' }, { a: ['short', 'shape'] }],
    [z.object({ a: z.string() }).refine(() => false, 'together'), { a: '' }, { '': ['together'] }],
  ])('is told by the name it has in the form', (shape, input, errors) => {
    const { error } = shape.safeParse(input)
    expect(error && fieldErrorsOf(error)).toEqual(errors)
  })
})
