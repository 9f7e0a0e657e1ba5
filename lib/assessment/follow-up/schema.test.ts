import { describe, expect, it, test } from 'vitest'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import { completeSchema, rescheduleSchema, scheduleSchema, withdrawSchema } from './schema'

const id = '3f0e5ad2-6c54-4c7c-9d52-0c2f5a3b9e10'
const good = {
  locale: 'en',
  key: id,
  about: 'rabat-2022-07-08/7c',
  question: ' Has a joint investigation been reported? ',
  language: 'en',
  dueOn: '2026-12-04',
  cadence: '6',
  assignee: '',
}

test('a question, well asked', () => {
  expect(scheduleSchema.parse(good)).toEqual({
    locale: 'en',
    key: id,
    about: { statement: 'rabat-2022-07-08', reference: '7c' },
    question: 'Has a joint investigation been reported?',
    language: 'en',
    dueOn: '2026-12-04',
    cadence: 6,
    assignee: null,
  })
})

test('a question about the whole statement, once, for somebody', () => {
  expect(
    scheduleSchema.parse({ ...good, about: 'rabat-2022-07-08', cadence: '', assignee: id }),
  ).toMatchObject({
    about: { statement: 'rabat-2022-07-08', reference: null },
    cadence: null,
    assignee: id,
  })
})

test.each([
  ['about', '', 'about'],
  ['about', '../7c', 'about'],
  ['question', ' \n ', 'question'],
  ['question', 'x'.repeat(501), 'question_long'],
  ['question', 'a\u0000b', 'characters'],
  ['question', 'a\ud800b', 'characters'],
  ['language', 'English', 'language'],
  ['dueOn', '', 'due'],
  ['dueOn', '2026-02-30', 'due'],
  ['dueOn', '4 Dec 2026', 'due'],
  ['cadence', '0', 'cadence'],
  ['cadence', '61', 'cadence'],
  ['cadence', '1.5', 'cadence'],
  ['cadence', 'six', 'cadence'],
  ['assignee', 'ana', 'assignee'],
])('%s %j is a fault: %s', (field, value, fault) => {
  const parsed = scheduleSchema.safeParse({ ...good, [field]: value })
  expect(parsed.error && fieldErrorsOf(parsed.error)[field]).toEqual([fault])
})

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

test('moving needs a day, withdrawing a reason', () => {
  const moved = rescheduleSchema.safeParse({ id, version: 1, dueOn: 'soon' })
  expect(moved.error && fieldErrorsOf(moved.error)).toEqual({ dueOn: ['due'] })
  const withdrawn = withdrawSchema.safeParse({ id, version: 1, reason: '', reasonLanguage: 'en' })
  expect(withdrawn.error && fieldErrorsOf(withdrawn.error)).toEqual({ reason: ['reason'] })
})
