import { describe, expect, it } from 'vitest'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import { completeSchema } from './schema'

const id = '3f0e5ad2-6c54-4c7c-9d52-0c2f5a3b9e10'

describe('completing takes one of three', () => {
  const opened = { locale: 'en', id, version: '2' }

  it.each([
    [
      { outcome: 'revision', revision: id },
      { outcome: 'revision', revision: id },
    ],
    [
      { outcome: 'note', note: id, reason: 'left aside' },
      { outcome: 'note', note: id },
    ],
    [
      { outcome: 'reason', reason: 'Nobody can know.', reasonLanguage: 'en', revision: '' },
      { outcome: 'reason', reason: 'Nobody can know.', reasonLanguage: 'en' },
    ],
  ])('%o', (typed, read) => {
    expect(completeSchema.parse({ ...opened, ...typed })).toEqual({ locale: 'en', id, version: 2, ...read })
  })

  it.each([
    [{}, { outcome: ['outcome'] }],
    [{ outcome: 'because' }, { outcome: ['outcome'] }],
    [{ outcome: 'revision', revision: '' }, { revision: ['revision'] }],
    [{ outcome: 'note' }, { note: ['note'] }],
    [{ outcome: 'reason', reason: '  ', reasonLanguage: 'en' }, { reason: ['reason'] }],
  ])('%o says what is wrong: %o', (typed, wrong) => {
    const parsed = completeSchema.safeParse({ ...opened, ...typed })
    expect(parsed.error && fieldErrorsOf(parsed.error)).toEqual(wrong)
  })
})
