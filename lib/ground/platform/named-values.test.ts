import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { FormValues } from './form-state'
import { namedValues } from './named-values'

const text = z.string().default('')

describe('what a schema has a name for', () => {
  it.each<[string, z.ZodType, FormValues, FormValues]>([
    ['a text', z.object({ a: text }), { a: 'x', b: 'y' }, { a: 'x' }],
    ['what every object inherits', z.object({ toString: text }), {}, {}],
    ['a text that is a list', z.object({ a: text }), { a: ['x', 'y'] }, {}],
    ['a text that is an object', z.object({ a: text }), { a: { b: 'x' } }, {}],
    ['what may be left out', z.object({ a: z.uuid().nullable().optional() }), { a: 'x' }, { a: 'x' }],
    ['what is caught', z.object({ a: z.coerce.number().catch(1) }), { a: 'x' }, { a: 'x' }],
    [
      'what becomes another',
      z.object({ a: text.transform((typed) => typed.split(',')) }).transform(({ a }) => a),
      { a: 'x,y', b: '' },
      { a: 'x,y' },
    ],
    [
      'boxes, one or several',
      z.object({ one: z.preprocess((all) => [all].flat(), z.array(z.string())), more: z.array(text) }),
      { one: 'x', more: ['x', 'y'] },
      { one: 'x', more: ['x', 'y'] },
    ],
    [
      'rows, each in its place',
      z.object({ rows: z.array(z.object({ a: text })).default([]) }),
      { rows: [{ a: 'x', b: 'y' }, 'z', { b: 'y' }] },
      { rows: [{ a: 'x' }, '', {}] },
    ],
    [
      'names that are not known before',
      z.object({ seen: z.record(z.string(), text) }),
      { seen: { p: '1', q: ['2'] } },
      { seen: { p: '1' } },
    ],
    [
      'one of several shapes, and what was filled in for another',
      z.discriminatedUnion('of', [
        z.object({ of: z.literal('note'), note: text }),
        z.object({ of: z.literal('reason'), reason: text }),
      ]),
      { of: 'note', note: 'x', reason: 'y', other: 'z' },
      { of: 'note', note: 'x', reason: 'y' },
    ],
    [
      'two shapes at once',
      z.object({ a: text }).and(z.object({ b: text })),
      { a: 'x', b: 'y', c: 'z' },
      { a: 'x', b: 'y' },
    ],
    ['one of several texts', z.object({ a: z.union([z.literal(''), z.uuid()]) }), { a: 'x' }, { a: 'x' }],
  ])('%s', (_name, schema, values, named) => {
    expect(namedValues(schema, values)).toEqual(named)
  })
})
