import { describe, expect, it } from 'vitest'
import {
  type LinkToOpen,
  opens,
  privateLinkTo,
  type SubmittedWork,
  shownOf,
  standingOf,
} from './private-link'

const moment = new Date('2026-11-27T12:00:00Z')
const before = new Date('2026-11-27T11:59:59Z')
const after = new Date('2026-11-27T12:00:01Z')
const maker = { isDisabled: false, roles: ['analyst'] }
const link: LinkToOpen = { expiresAt: after, revokedAt: null, maker, isKept: false }

describe('a link', () => {
  it.each<[string, Partial<LinkToOpen>, boolean]>([
    ['of an analyst', {}, true],
    ['of a reviewer', { maker: { isDisabled: false, roles: ['reviewer'] } }, true],
    ['that ends now', { expiresAt: moment }, false],
    ['that ended', { expiresAt: before }, false],
    ['that is revoked', { revokedAt: before }, false],
    ['of somebody disabled', { maker: { isDisabled: true, roles: ['analyst'] } }, false],
    ['of somebody without a role', { maker: { isDisabled: false, roles: [] } }, false],
    ['of an administrator', { maker: { isDisabled: false, roles: ['administrator'] } }, false],
    ['to what is kept from its maker or its reader', { isKept: true }, false],
  ])('%s opens something: %s', (_, changes, does) => {
    expect(opens({ ...link, ...changes }, moment)).toBe(does)
  })

  it.each<[Date, Date | null, string]>([
    [after, null, 'open'],
    [moment, null, 'expired'],
    [after, before, 'revoked'],
    [before, before, 'revoked'],
  ])('that ends at %s and was revoked at %s stands so: %s', (expiresAt, revokedAt, standing) => {
    expect(standingOf({ expiresAt, revokedAt }, moment)).toBe(standing)
  })

  it('is given at an address that names the work', () => {
    expect(privateLinkTo({ statement: 'a-b', reference: '7c', party: 'all' })).toBe(
      '/desk/private-links/new?statement=a-b&reference=7c&party=all',
    )
  })
})

describe('a submitted judgement', () => {
  const work: SubmittedWork = {
    state: 'submitted',
    isProvisional: false,
    wasFinal: false,
    isItemWithdrawn: false,
  }
  it.each<[Partial<SubmittedWork>, string]>([
    [{}, 'words'],
    [{ state: 'sent_back' }, 'words'],
    [{ isProvisional: true }, 'public'],
    [{ isProvisional: true, state: 'sent_back' }, 'words'],
    [{ isProvisional: true, state: 'withdrawn' }, 'withdrawn'],
    [{ state: 'withdrawn' }, 'withdrawn'],
    [{ isItemWithdrawn: true }, 'withdrawn'],
    [{ state: 'final', wasFinal: true }, 'public'],
    [{ state: 'corrected', wasFinal: true }, 'public'],
    [{ state: 'replaced', wasFinal: true, isItemWithdrawn: true }, 'public'],
  ])('%j is shown by a link as %s', (changes, shown) => {
    expect(shownOf({ ...work, ...changes })).toBe(shown)
  })
})
