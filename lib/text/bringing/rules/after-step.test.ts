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

it.each<[Step, Partial<Record<Step, StepFault[]>>, string]>([
  ['text', {}, `/desk/bring/${id}/passages`],
  ['about', {}, `/desk/bring/${id}/parties`],
  ['about', { about: [{ field: 'slug', code: 'slug_taken' }] }, `/desk/bring/${id}/about?check=yes`],
  ['about', { text: [{ field: 'url', code: 'url_missing' }] }, `/desk/bring/${id}/parties`],
  ['submit', {}, `/desk/bring/${id}/submit`],
])('after %s with %j', (step, faults, address) => {
  expect(afterStep(id, step, { ...none, ...faults })).toBe(address)
})

it('names the version, so that a change on the same page is seen', () => {
  expect(changedAt({ id, version: 4 }, 'marks', 'marked')).toBe(`/desk/bring/${id}/marks?version=5#marked`)
  expect(changedAt({ id, version: 4, passage: 13 }, 'marks', 'marked')).toBe(
    `/desk/bring/${id}/marks?version=5&at=13#marked`,
  )
})
