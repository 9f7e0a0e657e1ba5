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
