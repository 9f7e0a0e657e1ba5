import { describe, expect, it } from 'vitest'
import { CHAIN_START, type ChainedEvent, eventHash } from './event-hash'

// The hashes were computed with sha256sum over the lines, not with the code under test.
const first: ChainedEvent = {
  previousHash: CHAIN_START,
  position: 1n,
  at: new Date('2026-11-24T09:30:00.007Z'),
  actorKind: 'system',
  actorId: null,
  verb: 'added',
  objectType: 'person',
  objectId: 'p1',
  statementId: null,
  payload: '{}',
}
const firstHash = '9443a157a103e378f6e913b9ba14eebaa0fe315022d9e00c0d6444b67879eb13'
const second: ChainedEvent = {
  previousHash: firstHash,
  position: 2n,
  at: new Date('2026-11-24T09:30:01Z'),
  actorKind: 'person',
  actorId: '00000000-0000-4000-8000-000000000001',
  verb: 'showed as interim',
  objectType: 'revision',
  objectId: 'r1',
  statementId: '00000000-0000-4000-8000-000000000002',
  payload: '{"a":"é"}',
}

describe('eventHash', () => {
  it.each([
    ['by the system, on nothing before', first, firstHash],
    ['by a person, on another', second, '79691fe5418c71d6cb045b1e5aaa0e15f387d85df086a7217e61e77396b41ce4'],
  ])('%s', (_case, event, hash) => {
    expect(eventHash(event)).toBe(hash)
  })

  it.each<[string, Partial<ChainedEvent>]>([
    ['previousHash', { previousHash: CHAIN_START }],
    ['position', { position: 3n }],
    ['at', { at: new Date('2026-11-24T09:30:01.001Z') }],
    ['actorKind', { actorKind: 'import' }],
    ['actorId', { actorId: null }],
    ['verb', { verb: 'approved' }],
    ['objectType', { objectType: 'review' }],
    ['objectId', { objectId: 'r2' }],
    ['statementId', { statementId: null }],
    ['payload', { payload: '{}' }],
  ])('changes with %s', (_field, change) => {
    expect(eventHash({ ...second, ...change })).not.toBe(eventHash(second))
  })
})
