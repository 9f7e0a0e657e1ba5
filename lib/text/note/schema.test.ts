import { expect, it } from 'vitest'
import { annotateSchema } from './schema'

const form = { statement: 'rabat', body: 'Words', language: 'en', visibility: 'team' }

it.each([
  ['statement', { about: 'item', reference: '7c' }],
  ['reference', { about: 'item', reference: '7c' }],
  ['source', { about: 'source', source: 'S40' }],
] as const)('a NUL or half a sign in %s is a form that is not ours, and no defect', (field, about) => {
  const { success } = annotateSchema.safeParse({ ...form, ...about })
  expect(success).toBe(true)
  for (const odd of ['\0', 'a\0', '\ud800'])
    expect(annotateSchema.safeParse({ ...form, ...about, [field]: odd }).error?.issues).toMatchObject([
      { path: [field], message: 'malformed' },
    ])
})

it.each([
  ['body', 'x'.repeat(10_001), 'tooLong'],
  ['title', 'x'.repeat(201), 'titleLong'],
  ['titles', { fr: 'x'.repeat(201) }, 'titleLong'],
  ['bodies', { fr: 'x'.repeat(10_001) }, 'tooLong'],
  ['sources', [{ at: 'S40', quote: 'x'.repeat(2_001), language: 'en' }], 'sourceLong'],
  ['sources', [{ at: 'S40', quote: 'x', language: 'en', saidBy: 'x'.repeat(301) }], 'sourceLong'],
  ['alsoOn', 'x'.repeat(201), 'alsoOn'],
  ['checkedUpTo', '2026-03-14 and more', 'date'],
] as const)('says of %s that is too long what it may hold', (field, text, message) => {
  const { error } = annotateSchema.safeParse({ ...form, about: 'item', reference: '7c', [field]: text })
  expect(error?.issues.map((issue) => [issue.path[0], issue.message])).toContainEqual([field, message])
  expect(error?.issues.map((issue) => issue.message)).not.toContain(
    message === 'tooLong' ? 'titleLong' : 'tooLong',
  )
})
