import { describe, expect, it } from 'vitest'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import { houseTextSchema, LONGEST } from './schema'

const typed = { kind: 'contact', language: 'fr', version: '2', body: 'A test.' }

/** What the form answers: the text as it would be kept, or what is wrong with each field. */
function answerTo(form: Record<string, string>) {
  const parsed = houseTextSchema.safeParse({ ...typed, ...form })
  return parsed.success ? parsed.data : fieldErrorsOf(parsed.error)
}

describe('a text of the site', () => {
  it.each([
    ['too long', { body: 'a'.repeat(LONGEST.text + 1) }, { body: ['tooLong'] }],
    ['with what no keyboard writes', { body: 'a\u0007b' }, { body: ['characters'] }],
    ['a name too long', { kind: 'name', body: 'a'.repeat(LONGEST.name + 1) }, { body: ['nameTooLong'] }],
    ['a name of two lines', { kind: 'name', body: 'a\nb' }, { body: ['nameCharacters'] }],
    ['a name that turns text around', { kind: 'name', body: 'a\u202eb' }, { body: ['nameCharacters'] }],
    ['of no kind', { kind: 'song' }, { kind: ['malformed'] }],
    ['in no language of ours', { language: 'de' }, { language: ['malformed'] }],
    ['on no wording', { version: '-1' }, { version: ['malformed'] }],
  ])('is refused %s', (_what, form, errors) => expect(answerTo(form)).toEqual(errors))
})
