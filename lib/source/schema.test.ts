import { expect, it } from 'vitest'
import { decideSchema } from './schema'

it('a NUL in the id of a source is a form that is not ours, and no defect', () => {
  expect(decideSchema.safeParse({ sourceId: 'S40', seen: '' }).success).toBe(true)
  expect(decideSchema.safeParse({ sourceId: 'S\0', seen: '' }).error?.issues).toMatchObject([
    { path: ['sourceId'], message: 'malformed' },
  ])
})
