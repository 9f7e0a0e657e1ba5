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
  it('takes the source only where one was found', () => {
    expect(logSchema.parse({ ...whole, source: 's41' }).foundSourceId).toBeNull()
    expect(logSchema.parse({ ...whole, found: 'source', source: 's41' }).foundSourceId).toBe('S41')
  })

  it.each([
    ['a place of two lines', { place: 'one\ntwo' }, { place: ['characters'] }],
    ['no address of the web', { address: 'ftp://gazette.example' }, { address: ['address'] }],
    ['a lone surrogate', { words: '\ud800' }, { words: ['characters'] }],
    ['found, but what', { found: 'source' }, { source: ['source'] }],
    ['found what is none', { found: 'source', source: '41' }, { source: ['source'] }],
  ])('%s', (_case, change, errors) => {
    const { error } = logSchema.safeParse({ ...whole, ...change })
    expect(error && fieldErrorsOf(error)).toEqual(errors)
  })
})
