import { describe, expect, it } from 'vitest'
import { type Actor, type Role, visitor } from '@/lib/ground/platform/actor'
import { readsGuests, sharePolicy, type UnpublishedWork } from './policy'

const member = (...roles: Role[]): Actor => ({
  kind: 'member',
  id: 'me',
  sessionId: 'session',
  publicName: 'A member',
  roles,
})
const work = (changes: Partial<UnpublishedWork> = {}): UnpublishedWork => ({
  kind: 'revision',
  ownerId: 'other',
  makerId: null,
  isKept: false,
  ...changes,
})

describe('a private link', () => {
  it.each<[Actor, Partial<UnpublishedWork>, true | string]>([
    [member('analyst'), { ownerId: 'me' }, true],
    [member('reviewer'), { ownerId: 'me' }, true],
    [member('administrator'), { ownerId: 'me' }, 'not_permitted'],
    [member('analyst'), {}, 'not_permitted'],
    [member('reviewer'), {}, true],
    [member('administrator'), {}, 'not_permitted'],
    [member('analyst', 'reviewer'), { isKept: true }, 'not_found'],
    [member('analyst'), { kind: 'draft', ownerId: 'me' }, true],
    [member('reviewer'), { kind: 'draft' }, 'not_found'],
    [member('administrator'), { kind: 'draft' }, 'not_found'],
    [visitor, {}, 'signed_out'],
  ])('%j gives one to %j: %s', (actor, changes, answer) => {
    expect(sharePolicy(actor, 'give', work(changes))).toBe(answer)
  })

  it.each<[Actor, Partial<UnpublishedWork>, true | string]>([
    [member(), { makerId: 'me' }, true],
    [member('analyst'), { ownerId: 'me', makerId: 'other' }, true],
    [member('reviewer', 'administrator'), { makerId: 'other' }, 'not_found'],
    [visitor, { makerId: 'me' }, 'signed_out'],
  ])('%j revokes one to %j: %s', (actor, changes, answer) => {
    expect(sharePolicy(actor, 'revoke', work(changes))).toBe(answer)
  })

  it.each<[Actor, string, boolean]>([
    [member('analyst'), 'me', true],
    [member('reviewer'), 'other', true],
    [member('analyst', 'administrator'), 'other', false],
    [visitor, 'me', false],
  ])('%j reads what guests wrote of the work of %s: %s', (actor, ownerId, does) => {
    expect(readsGuests(actor, ownerId)).toBe(does)
  })
})
