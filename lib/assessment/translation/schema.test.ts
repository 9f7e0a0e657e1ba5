import { describe, expect, it } from 'vitest'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import { translateSchema } from './schema'

const whole = {
  statement: 'rabat-2022-07-08',
  reference: '7c',
  field: 'in_short',
  line: '0b9f8d8e-4f0e-4c54-9d0c-5a0f6f1f2a10',
  original: 'a'.repeat(64),
  language: 'es',
  text: ' Frase de prueba. ',
}

describe('translateSchema', () => {
  it.each([
    ['a sentence of 140 characters', { text: 'x'.repeat(140) }, undefined],
    ['a sentence of 141', { text: 'x'.repeat(141) }, { text: ['in_short_long'] }],
    ['two sentences', { text: 'Una frase. Otra frase.' }, { text: ['in_short_sentences'] }],
    ['a title too long', { field: 'title', text: 'x'.repeat(121) }, { text: ['title_long'] }],
    ['a title of two lines', { field: 'title', text: 'a\nb' }, { text: ['characters'] }],
    ['an office too long', { field: 'represented_by', text: 'x'.repeat(301) }, { text: ['line_long'] }],
    ['a long title of a text', { field: 'statement_title', text: 'x'.repeat(301) }, { text: ['line_long'] }],
    ['a place of two lines', { field: 'statement_place', text: 'a\nb' }, { text: ['characters'] }],
    ['a summary of two lines', { field: 'summary', text: 'a\nb' }, undefined],
    ['a summary too long', { field: 'summary', text: 'x'.repeat(1_501) }, { text: ['summary_long'] }],
    ['a reason of two lines', { field: 'why_this_force', text: 'a\r\nb' }, undefined],
    ['a text too long', { field: 'rationale', text: 'x'.repeat(10_001) }, { text: ['text_long'] }],
    ['half of a pair', { text: '\ud800' }, { text: ['characters'] }],
    ['a language nobody reads yet', { language: 'de' }, { language: ['language'] }],
  ])('%s', (_case, change, errors) => {
    const { error } = translateSchema.safeParse({ ...whole, ...change })
    expect(error && fieldErrorsOf(error)).toEqual(errors)
  })
})
