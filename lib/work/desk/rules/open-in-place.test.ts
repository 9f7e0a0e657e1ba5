import { expect, it } from 'vitest'
import { openInPlace } from './open-in-place'

type Weighed = Parameters<typeof openInPlace>[0][number]

/** A submission with so many letters of its own, in place of so many that readers see. */
const submission = (id: string, letters: number, before = 0) =>
  ({
    revision: { id, rationale: 'a'.repeat(letters) },
    shown:
      before === 0 ? null : { as: 'final', revision: { id: `before ${id}`, rationale: 'a'.repeat(before) } },
    returned: null,
    signed: [],
  }) as unknown as Weighed

const opened = (...submissions: Weighed[]) => [...openInPlace(submissions)]

it('opens all of a short list where they stand', () => {
  expect(opened(submission('a', 50), submission('b', 50))).toEqual(['a', 'b'])
})

it('opens as many as fit, the first before the others, and none for want of one that is too long', () => {
  expect(opened(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => submission(id, 100)))).toEqual(['a', 'b'])
  expect(opened(submission('a', 20_000), submission('b', 50))).toEqual(['b'])
})

it('weighs what readers see now as well: both stand in the row', () => {
  expect(opened(submission('a', 50, 20_000))).toEqual([])
})
