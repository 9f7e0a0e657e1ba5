import { expect, test } from 'vitest'
import { followUpWork } from './work'

const question = (id: string, changes: object = {}) => ({
  id,
  isMine: false,
  isAssigned: true,
  mayShow: false,
  mayHandOn: true,
  ...changes,
})

test.each([
  ['one’s own, shown or not', { isMine: true, mayShow: true }, 'mine'],
  ['another’s that readers do not see yet', { mayShow: true }, 'toShow'],
  ['nobody’s that readers do not see yet, once', { isAssigned: false, mayShow: true }, 'toShow'],
  ['nobody’s that readers see', { isAssigned: false }, 'forNobody'],
  ['nobody’s, for whom it is none to hand on', { isAssigned: false, mayHandOn: false }, null],
  ['another’s that readers see', {}, null],
])('%s', (_case, changes, part) => {
  const work = followUpWork([question('one', changes)])
  const parts = Object.entries(work).flatMap(([name, questions]) => (questions.length > 0 ? [name] : []))
  expect(parts).toEqual(part === null ? [] : [part])
})
