import { expect, test } from 'vitest'
import { followUpWork } from './work'

const may = { show: false, reschedule: true, complete: true, withdraw: true }
const somebody = { id: 'ben', publicName: 'Analyst 2' }
const question = (id: string, changes: object = {}) => ({
  id,
  isMine: false,
  assignee: somebody,
  may,
  ...changes,
})

test.each([
  ['one’s own, shown or not', { isMine: true, may: { ...may, show: true } }, 'mine'],
  ['another’s that readers do not see yet', { may: { ...may, show: true } }, 'toShow'],
  ['nobody’s that readers do not see yet, once', { assignee: null, may: { ...may, show: true } }, 'toShow'],
  ['nobody’s that readers see', { assignee: null }, 'forNobody'],
  ['nobody’s, for whom it is none to hand on', { assignee: null, may: { ...may, reschedule: false } }, null],
  ['another’s that readers see', {}, null],
])('%s', (_case, changes, part) => {
  const work = followUpWork([question('one', changes)])
  const parts = Object.entries(work).flatMap(([name, questions]) => (questions.length > 0 ? [name] : []))
  expect(parts).toEqual(part === null ? [] : [part])
})
