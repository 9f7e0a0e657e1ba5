import { describe, expect, it } from 'vitest'
import { complaintsOf } from './check-rooms.mjs'

const complaints = (path, content = '') => complaintsOf([path], () => content)

describe('the furniture of a room', () => {
  it.each([
    'lib/text/statement/noun.ts',
    'lib/text/statement/types.ts',
    'lib/text/statement/schema.ts',
    'lib/text/statement/schema.test.ts',
    'lib/reading/api/schema/item.ts',
    'lib/text/statement/rules/span.ts',
    'lib/text/statement/rules/span.test.ts',
    'lib/assessment/status-update/rules/partial-date.ts',
    'lib/record/account/policy.test.ts',
    'lib/record/event/rules.integration.test.ts',
    'lib/record/event/data/heads.wide.integration.test.ts',
    'lib/ground/platform/anything.ts',
    'lib/ground/i18n/messages/en/common.json',
  ])('%s belongs there', (path) => {
    expect(complaints(path)).toEqual([])
  })

  it.each([
    'lib/text/statement/utils.ts',
    'lib/text/statement/helpers.ts',
    'lib/text/statement/index.ts',
    'lib/text/statement/service.ts',
    'lib/text/statement/hooks/use-statement.ts',
    'lib/text/statement/types.tsx',
    'lib/text/statement/types.js',
    'lib/text/statement/rules.ts',
    'lib/text/statement/data.ts',
    'lib/text/statement/rules.fixture.ts',
    'lib/text/statement/types/view.ts',
    'lib/text/statement/policy/mark.ts',
    'lib/text/statement/rules/deep/span.ts',
    'lib/text/statement/rules/Span.ts',
    'lib/text/statement/notes.md',
    'lib/stray.ts',
    'lib/statement/types.ts',
    'lib/evidence/statement/types.ts',
    'lib/text/unplaced/types.ts',
  ])('%s is stray', (path) => {
    expect(complaints(path)).toEqual([`stray furniture: ${path}`])
  })
})

describe('what is for the server says so in its first line', () => {
  it.each([
    ['lib/text/statement/data/statements.ts', "import 'server-only'\n", []],
    ['lib/text/statement/data/statements.ts', "import { db } from '@/lib/ground/platform/db'\n", ['missing']],
    ['lib/text/statement/data/statements.ts', "import x from 'x'\nimport 'server-only'\n", ['missing']],
    ['lib/reading/dossier/loaders/item.ts', "import 'server-only'\n", []],
    ['lib/reading/dossier/loaders/item.ts', '', ['missing']],
    ['lib/text/statement/mutations/mark.ts', '', ['missing']],
    ['lib/text/statement/mutations/mark.ts', "import 'server-only'\n", []],
    ['lib/text/statement/mutations/mark.integration.test.ts', '', []],
    ['lib/text/statement/rules/data-row.ts', '', []],
  ])('%s beginning with %j', (path, content, expected) => {
    expect(complaints(path, content)).toEqual(expected.map((word) => `${word} 'server-only': ${path}`))
  })

  it.each([
    ['lib/text/statement/actions/mark.ts', "'use server'\n", []],
    ['lib/text/statement/actions/mark.ts', "import 'server-only'\n", ['missing']],
    ['lib/text/statement/actions/mark.ts', '', ['missing']],
    ['lib/text/statement/actions.test.ts', '', []],
  ])('%s beginning with %j', (path, content, expected) => {
    expect(complaints(path, content)).toEqual(expected.map((word) => `${word} 'use server': ${path}`))
  })
})

it('reads only the files whose text matters, and names every complaint', () => {
  const read = []
  const found = complaintsOf(
    [
      'lib/text/statement/types.ts',
      'lib/text/statement/data/statements.ts',
      'lib/text/statement/utils.ts',
      'lib/ground/platform/db.ts',
    ],
    (path) => {
      read.push(path)
      return ''
    },
  )
  expect(read).toEqual(['lib/text/statement/data/statements.ts'])
  expect(found).toEqual([
    "missing 'server-only': lib/text/statement/data/statements.ts",
    'stray furniture: lib/text/statement/utils.ts',
  ])
})
