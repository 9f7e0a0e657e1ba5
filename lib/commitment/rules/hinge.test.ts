import { describe, expect, test } from 'vitest'
import type { CommitmentView } from '../types'
import { hingeOf, sharedHinge } from './hinge'
import { commitmentView } from './testing'

const item = (reference: string, given: Partial<CommitmentView> = {}): CommitmentView =>
  commitmentView({
    id: reference,
    reference,
    key: reference,
    title: 'Support for border management',
    areaKey: 'border-support',
    end: 10,
    exact: 'support for border management',
    whyThisForce: 'First item governed by "could cover".',
    governedBy: '7a',
    ...given,
  })

const governing = item('7a', {
  exact: 'The new operational partnership could cover, in particular',
  whyThisForce: 'Not "should cover": introduces the list with "could cover", a range of options.',
  governedBy: null,
  governs: ['7b'],
})

describe('the words on which a force rests', () => {
  test('the first quotation that is the item’s own', () => {
    expect(hingeOf(governing)).toBe('could cover')
  })

  test('curly quotation marks too', () => {
    expect(hingeOf({ whyThisForce: 'It says “agreed to”.', exact: 'they agreed to renew' })).toBe('agreed to')
  })

  test('none where the quotation is not in the item', () => {
    expect(hingeOf(item('7b'))).toBeNull()
  })
})

describe('shared by several items', () => {
  test('when one of them governs all the others', () => {
    expect(sharedHinge([governing, item('7b')])).toBe('could cover')
  })

  test('not when another stands beside them', () => {
    expect(sharedHinge([governing, item('7b'), item('9a', { governedBy: null })])).toBeNull()
  })

  test('not without a governing item', () => {
    expect(sharedHinge([item('7b')])).toBeNull()
    expect(sharedHinge([])).toBeNull()
  })
})
