import { describe, expect, test } from 'vitest'
import type { CommitmentView } from '../types'
import { hingeOf, sharedHinge, verbOf } from './hinge'
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
    expect(verbOf(governing)).toBe('could cover')
  })

  test('curly quotation marks too', () => {
    expect(verbOf({ whyThisForce: 'It says “agreed to”.', exact: 'they agreed to renew' })).toBe('agreed to')
  })

  test('none where the quotation is not in the item', () => {
    expect(verbOf(item('7b'))).toBeNull()
  })
})

describe('the words that govern others', () => {
  test('begin with the verb and end with the item', () => {
    const start = 100
    const { exact } = governing
    expect(hingeOf({ ...governing, passageNumber: 7, start, end: start + exact.length })).toEqual({
      passage: 7,
      start: start + exact.indexOf('could cover'),
      end: start + exact.length,
      exact: 'could cover, in particular',
    })
  })

  test('the verb may be quoted as French and Spanish quote', () => {
    const reasons = 'Introduit par « pourra couvrir », une possibilité.'
    const exact = 'Le partenariat pourra couvrir notamment'
    expect(hingeOf({ ...governing, whyThisForce: reasons, exact, start: 0, end: exact.length }).exact).toBe(
      'pourra couvrir notamment',
    )
  })

  test('are all of its words where no verb of it is quoted', () => {
    const { exact } = governing
    expect(hingeOf({ ...governing, whyThisForce: 'It introduces a list.', end: exact.length }).exact).toBe(
      exact,
    )
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
