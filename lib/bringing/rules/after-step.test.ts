import { expect, it } from 'vitest'
import type { Step, StepFault } from '../types'
import { afterStep, changedAt } from './after-step'

const none: Record<Step, StepFault[]> = {
  text: [],
  passages: [],
  about: [],
  parties: [],
  marks: [],
  submit: [],
}
const id = '6a0560b5-2cf2-4705-8a8a-b07b2b73f979'

it.each<[string, Step, Partial<Record<Step, StepFault[]>>, string]>([
  ['en', 'text', {}, `/desk/bring/${id}/passages`],
  ['ar', 'about', {}, `/ar/desk/bring/${id}/parties`],
  ['en', 'about', { about: [{ field: 'slug', code: 'slug_taken' }] }, `/desk/bring/${id}/about?check=yes`],
  ['en', 'about', { text: [{ field: 'url', code: 'url_missing' }] }, `/desk/bring/${id}/parties`],
  ['xx', 'submit', {}, `/desk/bring/${id}/submit`],
])('in %s, after %s with %j', (locale, step, faults, address) => {
  expect(afterStep({ locale, id }, step, { ...none, ...faults })).toBe(address)
})

it('names the version, so that a change on the same page is seen', () => {
  expect(changedAt({ locale: 'fr', id, version: 4 }, 'marks', 'marked')).toBe(
    `/fr/desk/bring/${id}/marks?version=5#marked`,
  )
})
