import { expect, it } from 'vitest'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { locales } from '@/lib/ground/i18n/routing'
import { lostOf } from '@/lib/ground/platform/form-state'
import { refusalKey, STILL_THERE } from './refusal-key'

const SAID = {
  en: /what you typed/i,
  fr: /ce que vous avez écrit/i,
  es: /lo que escribió/i,
  ar: /ما كتبته (لا يزال|لم يُفقد)/,
}

const formOf = (fields: Record<string, string | File>) => {
  const form = new FormData()
  for (const [name, entry] of Object.entries(fields)) form.set(name, entry)
  return form
}
const refusedWith = (form: FormData, code: 'busy' | 'conflict') =>
  refusalKey({ status: 'refused', values: {}, code, details: {}, ...lostOf(form) })

it.each<[string, Record<string, string | File>, string]>([
  ['words alone', { title: 'Test words' }, 'form.refusal.busy'],
  [
    'fields for a password and a file, both empty',
    { currentPassword: '', file: new File([], '') },
    'form.refusal.busy',
  ],
  ['a password', { currentPassword: 'Test words' }, 'form.givenAgain.busy'],
  ['a file', { file: new File(['Test'], 'test.pdf') }, 'form.givenAgain.busy'],
])('says of a form with %s whether what was typed is still there', (_what, fields, key) => {
  expect(refusedWith(formOf(fields), 'busy')).toBe(key)
})

it('says anything else alike, whatever came with the form', () => {
  expect(refusedWith(formOf({ currentPassword: 'Test words' }), 'conflict')).toBe('form.refusal.conflict')
})

it.each(locales)('names in %s each refusal that says so, and says it nowhere else', (locale) => {
  const { refusal, givenAgain } = messagesOf(locale).form
  const saying = Object.entries(refusal).flatMap(([code, text]) => (SAID[locale].test(text) ? [code] : []))
  expect(saying.sort()).toEqual([...STILL_THERE].sort())
  expect(Object.keys(givenAgain).sort()).toEqual([...STILL_THERE].sort())
  for (const text of Object.values(givenAgain)) expect(text).not.toMatch(SAID[locale])
})
