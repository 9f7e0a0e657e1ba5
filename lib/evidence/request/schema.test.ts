import { describe, expect, it } from 'vitest'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import { recordSchema } from './schema'

const id = '0b9f8d8e-4f0e-4c54-9d0c-5a0f6f1f2a10'
const act = '2c1f8d8e-4f0e-4c54-9d0c-5a0f6f1f2a11'
const happened = { id, version: '3', act, kind: 'sent', day: '2026-11-02' }

describe('recordSchema', () => {
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
