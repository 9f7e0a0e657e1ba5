import { describe, expect, it } from 'vitest'
import { afterTurn, askedOf, nextAsk } from './watching'

const address = 'https://a.example/feed'
const hop = { url: address, status: 200 }
const failed = (fault: string, status: number | null = null, wait: number | null = null) =>
  askedOf({ hops: [], fault, status, wait }, address)

describe('a visit', () => {
  it.each<[string, ReturnType<typeof askedOf>, object]>([
    ['answered', askedOf({ hops: [hop], finalUrl: address }, address), { outcome: 'read', movedTo: null }],
    [
      'that is led on for good',
      askedOf(
        {
          hops: [
            { url: address, status: 301 },
            { url: 'https://b.example/feed', status: 200 },
          ],
          finalUrl: 'https://b.example/feed',
        },
        address,
      ),
      { outcome: 'read', movedTo: 'https://b.example/feed' },
    ],
    ['to which nothing changed', failed('status', 304), { outcome: 'unchanged', fault: null, status: null }],
    ['that ends with 404', failed('status', 404), { outcome: 'missing', status: 404 }],
    ['that ends with 410', failed('status', 410), { outcome: 'gone', status: 410 }],
    ['that ends with 429', failed('status', 429, 60), { outcome: 'blocked', wait: 60 }],
    ['to a host that nobody knows', failed('not-resolved'), { outcome: 'unresolved' }],
    ['to a network of ours', failed('forbidden-address'), { outcome: 'failing', fault: 'forbidden-address' }],
    ['that never ends', failed('too-large'), { outcome: 'unreadable', fault: 'too-large' }],
    ['whose turn has not come', failed('later', null, 30), { outcome: 'later', wait: 30 }],
  ])('%s', (_what, asked, expected) => expect(asked).toMatchObject(expected))
})

describe('it is asked again', () => {
  const at = new Date('2026-12-01T00:00:00Z')
  const next = (everyHours: number, failures: number, wait: number | null = null, spread = 0) =>
    nextAsk({ everyHours, failures, wait, at, spread }).toISOString().slice(0, 13)

  it.each<[string, string, string]>([
    ['as often as somebody said', next(6, 0), '2026-12-01T06'],
    ['a little later than others', next(24, 0, null, 1), '2026-12-02T01'],
    ['a day after a failure', next(6, 1), '2026-12-02T00'],
    ['two days after the second', next(6, 2), '2026-12-03T00'],
    ['a week after many', next(6, 20), '2026-12-08T00'],
    ['not sooner than usual after a failure', next(168, 1), '2026-12-08T00'],
    ['not sooner than it asked', next(6, 1, 2 * 86_400), '2026-12-03T00'],
  ])('%s', (_what, found, expected) => expect(found).toBe(expected))

  it('in ten minutes at the soonest where its turn did not come', () => {
    expect(afterTurn(3, at).toISOString()).toBe('2026-12-01T00:10:00.000Z')
    expect(afterTurn(3_600, at).toISOString()).toBe('2026-12-01T01:00:00.000Z')
  })
})
