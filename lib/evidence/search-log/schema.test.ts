import { describe, expect, it } from 'vitest'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import { logSchema } from './schema'

const whole = {
  id: '0b9f8d8e-4f0e-4c54-9d0c-5a0f6f1f2a10',
  about: 'rabat-2022-07-08/7c',
  place: ' The official gazette ',
  address: 'https://gazette.example/search',
  language: 'es',
  day: '2026-11-23',
  words: 'joint investigation team',
  found: 'nothing',
  source: '',
}

describe('logSchema', () => {
  it('reads a well filled form', () => {
    expect(logSchema.parse(whole)).toMatchObject({
      about: { statement: 'rabat-2022-07-08', reference: '7c' },
      place: 'The official gazette',
      foundSourceId: null,
    })
  })

  it('takes the source only where one was found', () => {
    expect(logSchema.parse({ ...whole, source: 's41' }).foundSourceId).toBeNull()
    expect(logSchema.parse({ ...whole, found: 'source', source: 's41' }).foundSourceId).toBe('S41')
  })

  it.each([
    ['no subject', { about: '' }, { about: ['about'] }],
    ['no place', { place: '  ' }, { place: ['place'] }],
    ['a place of two lines', { place: 'one\ntwo' }, { place: ['characters'] }],
    ['a place too long', { place: 'x'.repeat(301) }, { place: ['place_long'] }],
    ['no address of the web', { address: 'ftp://gazette.example' }, { address: ['address'] }],
    ['no language', { language: '' }, { language: ['language'] }],
    ['no day', { day: '2026-02-30' }, { day: ['day'] }],
    ['no words', { words: '' }, { words: ['words'] }],
    ['a lone surrogate', { words: '\ud800' }, { words: ['characters'] }],
    ['nothing chosen', { found: '' }, { found: ['found'] }],
    ['found, but what', { found: 'source' }, { source: ['source'] }],
    ['found what is none', { found: 'source', source: '41' }, { source: ['source'] }],
  ])('%s', (_case, change, errors) => {
    const { error } = logSchema.safeParse({ ...whole, ...change })
    expect(error && fieldErrorsOf(error)).toEqual(errors)
  })
})
