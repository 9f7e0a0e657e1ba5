import { describe, expect, it } from 'vitest'
import { complaintsOf } from './check-rooms.mjs'

const complaints = (path, content = '') => complaintsOf([path], () => content)

describe('the furniture of a room', () => {
  it.each([
    'lib/text/statement/types.ts',
    'lib/reading/api/schema/item.ts',
    'lib/text/statement/rules/span.test.ts',
    'lib/record/event/data/heads.wide.integration.test.ts',
    'lib/ground/i18n/messages/en/common.json',
  ])('%s belongs there', (path) => {
    expect(complaints(path)).toEqual([])
  })

  it.each([
    'lib/text/statement/utils.ts',
    'lib/text/statement/hooks/use-statement.ts',
    'lib/text/statement/types.tsx',
    'lib/text/statement/rules/deep/span.ts',
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
    ['lib/reading/dossier/loaders/item.ts', '', ['missing']],
    ['lib/text/statement/mutations/mark.ts', '', ['missing']],
    ['lib/text/statement/mutations/mark.integration.test.ts', '', []],
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
