import { expect, it } from 'vitest'
import { addSchema, decideSchema } from './schema'

it('a NUL in the id of a source is a form that is not ours, and no defect', () => {
  expect(decideSchema.safeParse({ sourceId: 'S40', seen: '' }).success).toBe(true)
  expect(decideSchema.safeParse({ sourceId: 'S\0', seen: '' }).error?.issues).toMatchObject([
    { path: ['sourceId'], message: 'malformed' },
  ])
})

it('what is wrong with a new source is said at once, also that an item has no stance', () => {
  const typed = {
    address: 'nowhere',
    titleBasis: 'as_shown',
    publisher: 'A test publisher',
    item: 'rabat-2022-07-08/5a',
    quote: 'x'.repeat(2_001),
  }
  const issues = addSchema.safeParse(typed).error?.issues ?? []
  expect(issues.map(({ path: [field], message }) => [field, message])).toEqual([
    ['address', 'address'],
    ['title', 'title'],
    ['language', 'language'],
    ['type', 'type'],
    ['seen', 'seen'],
    ['quote', 'quote_long'],
    ['stance', 'stance'],
  ])
})
