import { describe, expect, test } from 'vitest'
import { MARK_FAULTS, markSchema } from './schema'

const form = {
  locale: 'en',
  statement: 'rabat-2022-07-08',
  passage: '7',
  from: '1849',
  to: '1859',
  title: ' Test title ',
  titleLanguage: 'en',
  force: 'declared',
  areaKey: 'awareness',
  whyThisForce: 'Test reason',
  responsible: ['Morocco', ' ', 'Spain'],
}

test.each([
  [undefined, []],
  ['', []],
  ['Morocco', ['Morocco']],
])('bodies of a form with %j', (responsible, expected) => {
  expect(markSchema.parse({ ...form, responsible }).responsible).toEqual(expected)
})

describe('what is refused, and why', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    ['a statement that nobody could name', { statement: 'a\0' }, 'statement', 'malformed'],
    ['a title of two lines', { title: 'a\nb' }, 'title', 'characters'],
    ['a title that turns text around', { title: 'a\u202eb' }, 'title', 'characters'],
    ['half a surrogate pair', { whyThisForce: '\ud83d' }, 'whyThisForce', 'characters'],
    ['NUL', { whyThisForce: 'a\0b' }, 'whyThisForce', 'characters'],
    ['a body twice', { responsible: ['Spain', ' Spain'] }, 'responsible', 'bodies_twice'],
    [
      'more bodies than a statement has parties',
      { responsible: Array.from({ length: 81 }, (_, n) => `${n}`) },
      'responsible',
      'bodies_many',
    ],
    ['a body without end', { responsible: ['x'.repeat(161)] }, 'responsible', 'body_long'],
    ['a negative number', { from: '-1' }, 'from', 'malformed'],
  ])('%s', (_case, change, field, code) => {
    const { error } = markSchema.safeParse({ ...form, ...change })
    const issue = error?.issues.find(({ path }) => path[0] === field)
    expect(issue?.message).toBe(code)
    expect(MARK_FAULTS).toContain(code)
  })
})

test('fields that the form does not have are not taken over', () => {
  const parsed = markSchema.parse({ ...form, state: 'published', markedById: 'somebody', reference: '7z' })
  expect(Object.keys(parsed).sort()).toEqual([...Object.keys(form), 'namesNobody'].sort())
})
