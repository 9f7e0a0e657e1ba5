import { describe, expect, it } from 'vitest'
import { type Actor, holds, visitor } from './actor'
import { authorize, type Policy } from './authorize'
import { Refusal } from './errors'

const analyst: Actor = {
  kind: 'member',
  id: 'p1',
  sessionId: 's1',
  publicName: 'Analyst',
  roles: ['analyst'],
}

type Draft = { readonly authorId: string }
const policy: Policy<'read' | 'approve', Draft> = (actor, verb, draft) => {
  if (verb === 'read') return true
  if (actor.kind === 'member' && actor.id === draft.authorId) return 'own_work'
  return holds(actor, 'reviewer') || 'not_permitted'
}

/** The code of the refusal, or none where it is permitted. */
function refusalOf(actor: Actor, verb: 'read' | 'approve', draft: Draft): string | undefined {
  try {
    authorize(policy, actor, verb, draft)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('authorize', () => {
  it.each([
    [analyst, 'read', 'p2', undefined],
    [analyst, 'approve', 'p1', 'own_work'],
    [analyst, 'approve', 'p2', 'not_permitted'],
    [{ ...analyst, roles: ['reviewer'] }, 'approve', 'p2', undefined],
    // Even where the policy would permit it: whoever writes is signed in.
    [visitor, 'read', 'p2', 'signed_out'],
    [visitor, 'approve', 'p2', 'signed_out'],
  ] satisfies [Actor, 'read' | 'approve', string, string | undefined][])(
    '%o may %s what %s wrote: refused as %s',
    (actor, verb, authorId, code) => {
      expect(refusalOf(actor, verb, { authorId })).toBe(code)
    },
  )

  it('lets what goes wrong in a policy through: that is a defect, no refusal', () => {
    const broken: Policy<'read', null> = () => {
      throw new TypeError('broken')
    }
    expect(() => authorize(broken, analyst, 'read', null)).toThrow(TypeError)
  })
})
