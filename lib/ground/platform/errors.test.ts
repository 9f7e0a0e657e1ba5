import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { locales } from '@/lib/ground/i18n/routing'
import { Invalid, Refusal, refusalCodes } from './errors'

describe('a refusal', () => {
  it('is an error with a code, and with what its sentence needs', () => {
    const refusal = new Refusal('too_many_tries', { minutes: 3 })
    expect(refusal).toBeInstanceOf(Error)
    expect(refusal).toMatchObject({ name: 'Refusal', code: 'too_many_tries', details: { minutes: 3 } })
    expect(new Refusal('stale').details).toEqual({})
  })

  it.each(locales)('has a sentence for each code in %s, and no other', (locale) => {
    const sentences = messagesOf(locale).form.refusal
    expect(Object.keys(sentences).sort()).toEqual([...refusalCodes].sort())
    for (const sentence of Object.values(sentences)) expect(sentence).not.toBe('')
  })
})

it('a badly filled form is an error that names its fields, and no refusal', () => {
  const invalid = new Invalid({ 'citations[0].quote': ['field.missing'] })
  expect(invalid).toBeInstanceOf(Error)
  expect(invalid).not.toBeInstanceOf(Refusal)
  expect(invalid).toMatchObject({ name: 'Invalid', fields: { 'citations[0].quote': ['field.missing'] } })
})
