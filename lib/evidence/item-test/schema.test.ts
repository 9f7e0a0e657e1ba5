import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { proposeSchema } from './schema'

const form = (changes: Record<string, unknown> = {}) => ({
  ...{ key: randomUUID(), statement: 'rabat-2022-07-08', reference: '7c', act: 'set', ends: '0' },
  ...{ says: 'Test words', shownBy: 'A test document', reason: '', language: 'en' },
  ...changes,
})

describe('the form of a test', () => {
  it.each([
    ['set', { says: 'Test words', shownBy: 'A test document' }, null],
    ['replace', { says: 'Test words', shownBy: 'A test document' }, { number: 2, reason: 'Test reason' }],
    ['end', null, { number: 2, reason: 'Test reason' }],
  ])('to %s takes what it asks for and leaves the rest aside', (act, test, ending) => {
    const said = proposeSchema.parse(form({ act, ends: '2', reason: ' Test reason ' }))
    expect({ test: said.test, ending: said.ending }).toEqual({ test, ending })
  })

  it.each([
    ['a test of two lines', { says: 'a\nb' }, 'says', 'characters'],
    ['no reason to end one', { act: 'end', ends: '1' }, 'reason', 'reason'],
    ['no reason to replace one', { act: 'replace', ends: '1' }, 'reason', 'reason'],
    ['no test that is ended', { act: 'end', reason: 'Test reason' }, 'ends', 'malformed'],
    ['another act', { act: 'judge' }, 'act', 'malformed'],
  ])('refuses %s', (_what, changes, field, code) => {
    const { error } = proposeSchema.safeParse(form(changes))
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([[field, code]])
  })

  it('counts characters, not code units', () => {
    expect(proposeSchema.safeParse(form({ says: '𝕏'.repeat(140) })).success).toBe(true)
  })
})
