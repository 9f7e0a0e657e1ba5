import { describe, expect, it } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/platform/actor'
import { mayWord, WORDING_VERBS } from './policy'

const member = (id: string, ...roles: Role[]): Actor => ({
  kind: 'member',
  id,
  sessionId: 's',
  publicName: id,
  roles,
})
const work = { alignedById: 'aligner', addedById: 'adder' }

describe('who may do what with the wording', () => {
  it.each(WORDING_VERBS)('%s: nobody without the role of reviewer', (verb) => {
    expect(mayWord(visitor, verb, work)).toBe('signed_out')
    expect(mayWord(member('aligner', 'analyst', 'administrator'), verb, work)).toBe('not_permitted')
  })

  it.each([
    ['aligner', 'edit', true],
    ['adder', 'edit', 'not_permitted'],
    ['aligner', 'take_back', true],
    ['other', 'take_back', 'not_permitted'],
    ['aligner', 'decide', 'own_work'],
    ['adder', 'decide', 'own_work'],
    ['other', 'decide', true],
    ['other', 'add', true],
    ['other', 'align', true],
    ['other', 'reanchor', true],
  ] as const)('reviewer %s may %s: %s', (id, verb, answer) => {
    expect(mayWord(member(id, 'reviewer'), verb, work)).toBe(answer)
  })
})
