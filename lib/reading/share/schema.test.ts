import { describe, expect, it } from 'vitest'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import { commentSchema, giveSchema } from './schema'

const id = '0a1b2c3d-0000-4000-8000-000000000000'
const faultsOf = (schema: typeof giveSchema | typeof commentSchema, form: object) => {
  const { error } = schema.safeParse(form)
  return error ? fieldErrorsOf(error) : {}
}

describe('the form of a private link', () => {
  it('is for 14 days, without a passphrase and without comments, where nobody says otherwise', () => {
    expect(giveSchema.parse({ revision: id })).toEqual({
      ...{ locale: '', revision: id, days: 14, forWhom: null, linkPassword: null, takesComments: false },
    })
  })

  it.each<[object, object]>([
    [{ days: '30' }, {}],
    [{ days: '31' }, { days: ['malformed'] }],
    [{ days: '0' }, { days: ['malformed'] }],
    [{ linkPassword: 'seven l' }, { linkPassword: ['passphrase'] }],
    [{ linkPassword: 'eight le' }, {}],
    [{ linkPassword: 'a'.repeat(101) }, { linkPassword: ['passphrase'] }],
    [{ forWhom: 'a'.repeat(121) }, { forWhom: ['long'] }],
    [{ forWhom: 'a\u202eb' }, { forWhom: ['name'] }],
  ])('%j: %j', (changes, faults) => {
    expect(faultsOf(giveSchema, { revision: id, ...changes })).toEqual(faults)
  })

  it.each<[object, boolean]>([
    [{ revision: id }, true],
    [{ statement: 'a-b', reference: '7c', party: 'all' }, true],
    [{ statement: 'a-b', reference: '7c' }, false],
    [{ statement: '../a', reference: '7c', party: 'all' }, false],
    [{ revision: 'x' }, false],
    [{}, false],
  ])('names its work with %j: %s', (named, is) => {
    expect(giveSchema.safeParse(named).success).toBe(is)
  })
})

describe('a comment of a guest', () => {
  it.each<[object, object]>([
    [{ body: ' Test\r\nwords ' }, {}],
    [{ body: ' \n ' }, { body: ['body'] }],
    [{ body: 'a'.repeat(4_001) }, { body: ['long'] }],
    [{ body: 'a\u0007' }, { body: ['taken_out'] }],
    [{ body: 'Test', name: 'a'.repeat(81) }, { name: ['long'] }],
  ])('%j: %j', (changes, faults) => {
    expect(faultsOf(commentSchema, { id, key: id, ...changes })).toEqual(faults)
  })

  it('keeps its lines, and no name where none is given', () => {
    expect(commentSchema.parse({ id, key: id, body: ' Test\r\nwords ', name: ' ' })).toMatchObject({
      body: 'Test\nwords',
      name: null,
    })
  })
})
