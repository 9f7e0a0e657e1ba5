import { describe, expect, test } from 'vitest'
import type { PendingClassing, UnsignedSource } from '../types'
import { signedWith } from './signed'
import { BARE } from './testing'

const dated = (personId: string, date = '2022-07'): PendingClassing => ({
  ...{ id: `said by ${personId}`, sourceId: 'S48', personId, at: '2026-11-26T10:00:00.000Z', by: personId },
  ...{ before: { date: null }, after: { date }, reason: null, found: null, review: null },
})
const source = (changes: Partial<UnsignedSource> = {}): UnsignedSource => ({
  id: 'S48',
  url: 'https://source.example/48',
  fileSha256: null,
  isListed: true,
  stands: BARE,
  pending: [],
  shown: { core: false, seen: 'excerpt', note: null, bearings: [] },
  ...changes,
})

describe('what a decision signs of a source', () => {
  test('is nothing where it is public and nothing was said of it', () => {
    expect(signedWith([source()], 'rita', 'ana')).toEqual([])
  })

  test('is a source that nobody has listed', () => {
    const [signed] = signedWith([source({ isListed: false })], 'rita', 'ana')
    expect(signed).toMatchObject({ id: 'S48', becomesPublic: true, stands: BARE, after: BARE, accepted: [] })
  })

  test.each([
    ['its author said', 'ana', 'rita', 'ana', 'rita'],
    ['a third said', 'ben', 'rita', 'ana', 'rita'],
    ['the reviewer said, read by its author', 'rita', 'rita', 'ana', 'ana'],
  ])('is what %s', (_case, by, reviewer, author, readerId) => {
    const [signed] = signedWith([source({ pending: [dated(by)] })], reviewer, author)
    expect(signed).toMatchObject({ becomesPublic: false, stands: { date: null }, after: { date: '2022-07' } })
    expect(signed?.accepted.map((each) => each.readerId)).toEqual([readerId])
  })

  test('is neither where it has moved to nor which document it is', () => {
    for (const after of [{ url: 'https://new.example/' }, { sameAs: 'S41' }])
      expect(signedWith([source({ pending: [{ ...dated('ana'), after }] })], 'rita', 'ana')).toEqual([])
  })

  test('is nothing of what the reviewer said of an imported judgement’s sources', () => {
    expect(signedWith([source({ pending: [dated('rita')] })], 'rita', null)).toEqual([])
  })

  test('is in the order of the ids', () => {
    const sources = ['S50', 'S48', 'S49'].map((id) => source({ id, isListed: false }))
    expect(signedWith(sources, 'rita', 'ana').map(({ id }) => id)).toEqual(['S48', 'S49', 'S50'])
  })
})
