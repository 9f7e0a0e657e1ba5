import { describe, expect, it } from 'vitest'
import { formerAddresses, movedForGood, moveHash } from './moved'

const link = {
  outcome: 'moved',
  movedTo: 'https://new.example/',
  since: '2026-11-02T23:00:00.000Z',
  reachedAt: '2026-11-03T01:00:00.000Z',
} as const

describe('a page that has moved for good', () => {
  it('was found so on two days', () => {
    expect(movedForGood(link)).toEqual({
      to: 'https://new.example/',
      found: { since: link.since, lastAt: link.reachedAt },
    })
  })

  it.each([
    ['on one day, twice', { ...link, since: '2026-11-03T00:00:00.000Z' }],
    ['once, and not reached since', { ...link, reachedAt: link.since }],
    ['gone meanwhile', { ...link, outcome: 'gone', movedTo: null } as const],
    ['where nobody looked', null],
  ])('was not found so %s', (_how, seen) => {
    expect(movedForGood(seen)).toBeNull()
  })
})

it('former addresses are those that another took the place of, the first one first', () => {
  const at = (day: string, before: object) => ({ at: `2026-01-0${day}T00:00:00.000Z`, before })
  expect(formerAddresses([at('5', { url: 'b' }), at('4', { title: 'x' }), at('3', { url: 'a' })])).toEqual([
    { url: 'a', until: '2026-01-03T00:00:00.000Z' },
    { url: 'b', until: '2026-01-05T00:00:00.000Z' },
  ])
})

describe('what is signed of a new address', () => {
  const said = {
    before: { url: 'https://old.example/' },
    after: { url: 'https://new.example/' },
    reason: 'Test reason.',
    found: { since: link.since, lastAt: link.reachedAt },
  }
  it.each([
    ['the old address', { before: { url: 'https://other.example/' } }],
    ['the new one', { after: { url: 'https://other.example/' } }],
    ['the reason', { reason: 'Another.' }],
    ['what the checks found', { found: { since: link.since, lastAt: link.since } }],
  ])('is %s', (_what, other) => {
    expect(moveHash('S40', { ...said, ...other })).not.toBe(moveHash('S40', said))
  })
  it('is that source, and nothing of what is said otherwise', () => {
    expect(moveHash('S41', said)).not.toBe(moveHash('S40', said))
    expect(moveHash('S40', { ...said, after: { title: 'A title' } })).toBeNull()
  })
})
