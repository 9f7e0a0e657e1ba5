import { describe, expect, it } from 'vitest'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import { draftSchema, recordSchema } from './schema'

const id = '0b9f8d8e-4f0e-4c54-9d0c-5a0f6f1f2a10'
const act = '2c1f8d8e-4f0e-4c54-9d0c-5a0f6f1f2a11'
const request = {
  id,
  statement: 'rabat-2022-07-08',
  authority: ' Access office ',
  party: '',
  language: 'es',
  asked: 'The minutes of the joint committee.',
  regime: 'es_19_2013',
}
const happened = { id, version: '3', act, kind: 'sent', day: '2026-11-02' }

describe('draftSchema', () => {
  it.each([
    ['none ticked', undefined, []],
    ['one', '7c', ['7c']],
    ['several', ['7c', '7d', '7c'], ['7c', '7d']],
  ])('items: %s', (_case, items, expected) => {
    expect(draftSchema.parse({ ...request, items })).toMatchObject({
      authority: 'Access office',
      party: null,
      items: expected,
    })
  })

  it.each([
    ['no authority', { authority: ' ' }, { authority: ['authority'] }],
    ['nothing asked', { asked: '' }, { asked: ['asked'] }],
    ['no law', { regime: '' }, { regime: ['regime'] }],
    ['a lone surrogate', { asked: '\ud800' }, { asked: ['characters'] }],
  ])('%s', (_case, change, errors) => {
    const { error } = draftSchema.safeParse({ ...request, ...change })
    expect(error && fieldErrorsOf(error)).toEqual(errors)
  })
})

describe('recordSchema', () => {
  it('reads what was left empty as not said', () => {
    expect(recordSchema.parse(happened)).toMatchObject({
      version: 3,
      reference: null,
      deadline: null,
      basis: null,
      text: null,
      source: null,
      corrects: null,
    })
  })

  it.each([
    ['no kind', { kind: '' }, { kind: ['kind'] }],
    ['no day', { day: '2026-13-01' }, { day: ['day'] }],
    ['a deadline on nothing', { deadline: '2026-12-01' }, { basis: ['basis'] }],
    ['a basis of nothing', { basis: 'Its letter' }, { deadline: ['deadline'] }],
    ['a deadline before', { deadline: '2026-11-01', basis: 'Its letter' }, { deadline: ['deadline_early'] }],
    ['words without a language', { text: 'They wrote.' }, { textLanguage: ['language'] }],
    ['struck out without a reason', { kind: 'struck', corrects: act }, { text: ['reason'] }],
    ['no source', { source: 'forty' }, { source: ['source'] }],
  ])('%s', (_case, change, errors) => {
    const { error } = recordSchema.safeParse({ ...happened, ...change })
    expect(error && fieldErrorsOf(error)).toEqual(errors)
  })
})
