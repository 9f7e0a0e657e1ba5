import { expect, it } from 'vitest'
import { answerStatusOf } from './answer-status'
import type { RefusalCode } from './errors'
import type { FieldErrors, FormState } from './form-state'

const refused = (code: RefusalCode, details = {}): FormState<never> => ({
  status: 'refused',
  values: {},
  code,
  details,
})
const invalid = (fieldErrors: FieldErrors): FormState<never> => ({
  status: 'invalid',
  values: {},
  fieldErrors,
})

it.each<[string, FormState<unknown>, ReturnType<typeof answerStatusOf>]>([
  ['was not sent', { status: 'new' }, null],
  ['was done', { status: 'done', value: 1 }, null],
  ['is badly filled', invalid({ body: ['body_long'] }), { status: 422 }],
  ['holds no text', invalid({ quote: ['long'], body: ['taken_out'] }), { status: 400 }],
  ['holds no text, as any form says it', invalid({ title: ['characters'] }), { status: 400 }],
  ['comes too often', refused('messages_often', { minutes: 60 }), { status: 429, wait: 3_600 }],
  ['is too much', refused('too_much'), { status: 413 }],
  ['met a full disk', refused('disk_full'), { status: 503, wait: 10 }],
  ['is not permitted', refused('not_permitted'), { status: 403 }],
  ['is about nothing there', refused('not_found'), { status: 404 }],
  ['is refused by a rule', refused('stale', { newest: 4 }), { status: 409 }],
])('a form that %s', (_name, state, answer) => {
  expect(answerStatusOf(state)).toEqual(answer)
})
