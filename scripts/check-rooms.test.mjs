import { describe, expect, it } from 'vitest'
import { complaintsOf } from './check-rooms.mjs'

const complaints = (path, content = '') => complaintsOf([path], () => content)

describe('the furniture of a room', () => {
  it.each([
    'lib/statement/types.ts',
    'lib/statement/schema.ts',
    'lib/statement/schema.test.ts',
    'lib/api/schema/item.ts',
    'lib/statement/rules.ts',
    'lib/statement/rules/span.ts',
    'lib/statement/rules/span.test.ts',
    'lib/status-update/rules/partial-date.ts',
    'lib/account/policy.test.ts',
    'lib/event/rules.integration.test.ts',
    'lib/platform/anything.ts',
    'lib/i18n/messages/en/common.json',
  ])('%s belongs there', (path) => {
    expect(complaints(path)).toEqual([])
  })

  it.each([
    'lib/statement/utils.ts',
    'lib/statement/helpers.ts',
    'lib/statement/index.ts',
    'lib/statement/service.ts',
    'lib/statement/hooks/use-statement.ts',
    'lib/statement/types.tsx',
    'lib/statement/types.js',
    'lib/statement/types/view.ts',
    'lib/statement/policy/mark.ts',
    'lib/statement/rules/deep/span.ts',
    'lib/statement/rules/Span.ts',
    'lib/statement/notes.md',
    'lib/stray.ts',
  ])('%s is stray', (path) => {
    expect(complaints(path)).toEqual([`stray furniture: ${path}`])
  })
})

describe('what is for the server says so in its first line', () => {
  it.each([
    ['lib/statement/data.ts', "import 'server-only'\n", []],
    ['lib/statement/data.ts', "import { db } from '@/lib/platform/db'\n", ['missing']],
    ['lib/statement/data.ts', "import x from 'x'\nimport 'server-only'\n", ['missing']],
    ['lib/statement/loaders.ts', '', ['missing']],
    ['lib/dossier/loaders/item.ts', "import 'server-only'\n", []],
    ['lib/dossier/loaders/item.ts', '', ['missing']],
    ['lib/statement/mutations/mark.ts', '', ['missing']],
    ['lib/statement/mutations/mark.ts', "import 'server-only'\n", []],
    ['lib/statement/mutations/mark.integration.test.ts', '', []],
    ['lib/statement/rules/data-row.ts', '', []],
  ])('%s beginning with %j', (path, content, expected) => {
    expect(complaints(path, content)).toEqual(expected.map((word) => `${word} 'server-only': ${path}`))
  })

  it.each([
    ['lib/statement/actions/mark.ts', "'use server'\n", []],
    ['lib/statement/actions/mark.ts', "import 'server-only'\n", ['missing']],
    ['lib/statement/actions.ts', '', ['missing']],
    ['lib/statement/actions.test.ts', '', []],
  ])('%s beginning with %j', (path, content, expected) => {
    expect(complaints(path, content)).toEqual(expected.map((word) => `${word} 'use server': ${path}`))
  })
})

it('reads only the files whose text matters, and names every complaint', () => {
  const read = []
  const found = complaintsOf(
    ['lib/statement/types.ts', 'lib/statement/data.ts', 'lib/statement/utils.ts', 'lib/platform/db.ts'],
    (path) => {
      read.push(path)
      return ''
    },
  )
  expect(read).toEqual(['lib/statement/data.ts'])
  expect(found).toEqual([
    "missing 'server-only': lib/statement/data.ts",
    'stray furniture: lib/statement/utils.ts',
  ])
})
