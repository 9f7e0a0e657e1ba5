import { describe, expect, it } from 'vitest'
import {
  afterCheck,
  findingOf,
  hostRest,
  isTold,
  type LinkFinding,
  type LinkState,
  type LinkVisit,
  NEVER_CHECKED,
  nextCheck,
  takenAtOnce,
} from './link-health'

const address = 'https://site.example/report'
const hop = (url: string, status: number) => ({ url, status })
const missed = (fault: string, status: number | null = null, wait: number | null = null): LinkVisit => ({
  hops: [],
  fault,
  status,
  wait,
})
const arrived = (...hops: ReturnType<typeof hop>[]): LinkVisit => ({
  hops,
  finalUrl: hops.at(-1)?.url ?? address,
})

const site = (path: string) => `https://site.example/${path}`
const first = hop(address, 301)

describe('what a visit finds', () => {
  it.each<[string, LinkVisit, LinkFinding]>([
    ['a page', arrived(hop(address, 200)), { found: 'answers' }],
    ['led elsewhere for good', arrived(first, hop(site('new'), 200)), { found: 'moved', to: site('new') }],
    [
      'a chain for good',
      arrived(first, hop(site('b'), 308), hop('https://other.example/c', 200)),
      { found: 'moved', to: 'https://other.example/c' },
    ],
    [
      'a chain of which only the beginning is for good',
      arrived(first, hop(site('b'), 302), hop(site('c'), 200)),
      { found: 'moved', to: site('b') },
    ],
    ['led on for now', arrived(hop(address, 302), hop(site('b'), 200)), { found: 'answers' }],
    [
      'the same page under https, www and a last slash',
      arrived(hop('http://site.example/report', 301), hop('https://www.site.example/report/', 200)),
      { found: 'answers' },
    ],
    ['not there', missed('status', 404), { found: 'missing', fault: 'status', status: 404 }],
    ['taken away', missed('status', 410), { found: 'missing', fault: 'status', status: 410 }],
    ['rules for programs', missed('robots'), { found: 'blocked', fault: 'robots', status: null }],
    ...[401, 403, 429, 451].map((status): [string, LinkVisit, LinkFinding] => [
      `${status}`,
      missed('status', status),
      { found: 'blocked', fault: 'status', status },
    ]),
    ['broken', missed('status', 500), { found: 'failing', fault: 'status', status: 500 }],
    ['silent', missed('timed-out'), { found: 'failing', fault: 'timed-out', status: null }],
    ['without a name', missed('not-resolved'), { found: 'unresolved', fault: 'not-resolved', status: null }],
    ['larger than is taken in', missed('too-large'), { found: 'answers' }],
    ['asked to wait', missed('later', null, 90), { found: 'later', wait: 90 }],
  ])('%s', (_what, visit, finding) => {
    expect(findingOf(visit, address)).toEqual(finding)
  })
})

/** What is known after one check at each moment. */
function checked(...checks: readonly (readonly [string, LinkVisit])[]): LinkState {
  return checks.reduce((state, [at, visit]) => {
    const finding = findingOf(visit, address)
    return finding.found === 'later' ? state : afterCheck(state, finding, `${at}:00.000Z`)
  }, NEVER_CHECKED)
}
const there = arrived(hop(address, 200))
const notThere = missed('status', 404)
const unknownHost = missed('not-resolved')
const silent = missed('timed-out')

describe('an outcome', () => {
  it('never changes by one check that came to nothing', () => {
    const known = checked(['2026-01-01T10:00', there])
    for (const visit of [notThere, unknownHost, silent])
      expect(checked(['2026-01-01T10:00', there], ['2026-02-01T10:00', visit])).toMatchObject({
        outcome: 'reachable',
        since: known.since,
        failures: 1,
      })
    expect(checked(['2026-01-01T10:00', notThere]).outcome).toBeNull()
  })

  it('is gone once the server said so on two days, and not twice on one', () => {
    expect(checked(['2026-01-01T10:00', notThere], ['2026-01-01T23:00', notThere]).outcome).toBeNull()
    expect(
      checked(['2026-01-01T10:00', there], ['2026-02-01T10:00', notThere], ['2026-02-02T09:00', notThere]),
    ).toMatchObject({
      outcome: 'gone',
      since: '2026-02-02T09:00:00.000Z',
      reachedAt: '2026-01-01T10:00:00.000Z',
      status: 404,
    })
  })

  it('is gone although another failure came between, and not although the page did', () => {
    const turned = (between: LinkVisit) =>
      checked(['2026-02-01T10:00', notThere], ['2026-02-02T10:00', between], ['2026-02-05T10:00', notThere])
    expect(turned(silent).outcome).toBe('gone')
    expect(turned(there).outcome).toBe('reachable')
  })

  it('is gone once nobody has known the host for a week, without a break', () => {
    const days = ['01', '02', '05', '12'].map((day): [string, LinkVisit] => [
      `2026-02-${day}T10:00`,
      unknownHost,
    ])
    expect(checked(...days.slice(0, 2)).outcome).toBeNull()
    expect(checked(...days.slice(0, 3)).outcome).toBe('unknown')
    expect(checked(...days).outcome).toBe('gone')
    expect(
      checked(...days.slice(0, 2), ['2026-02-05T10:00', silent], ['2026-02-12T10:00', unknownHost]).outcome,
    ).toBe('unknown')
  })

  it('is not to be told after three failures, but stays gone', () => {
    const silence = ['01', '02', '05'].map((day): [string, LinkVisit] => [`2026-02-${day}T10:00`, silent])
    expect(checked(...silence).outcome).toBe('unknown')
    const gone: [string, LinkVisit][] = [
      ['2026-01-01T10:00', notThere],
      ['2026-01-02T10:00', notThere],
    ]
    expect(checked(...gone, ...silence)).toMatchObject({ outcome: 'gone', since: '2026-01-02T10:00:00.000Z' })
    expect(checked(...gone, ['2026-03-01T10:00', there])).toMatchObject({ outcome: 'reachable', failures: 0 })
  })

  it('is blocked at once, and says why', () => {
    expect(checked(['2026-01-01T10:00', missed('status', 451)])).toMatchObject({
      outcome: 'blocked',
      status: 451,
    })
    expect(checked(['2026-01-01T10:00', missed('robots')])).toMatchObject({
      outcome: 'blocked',
      fault: 'robots',
    })
  })

  it('is in the record where it is another one, but for a first that is reachable', () => {
    const reachable = checked(['2026-01-01T10:00', there])
    expect(isTold(NEVER_CHECKED, reachable)).toBe(false)
    expect(isTold(reachable, checked(['2026-01-01T10:00', there], ['2026-02-01T10:00', there]))).toBe(false)
    const [moved, further] = ['b', 'c'].map((path) =>
      checked(['2026-02-01T10:00', arrived(first, hop(site(path), 200))]),
    ) as [LinkState, LinkState]
    expect([isTold(NEVER_CHECKED, moved), isTold(moved, further), isTold(moved, reachable)]).toEqual([
      true,
      true,
      true,
    ])
  })
})

describe('the next check', () => {
  const at = '2026-01-01T00:00:00.000Z'
  const daysOf = (state: Partial<Parameters<typeof nextCheck>[0]>, spread: number) =>
    (Date.parse(nextCheck({ failures: 0, outcome: 'reachable', since: at, ...state }, at, spread)) -
      Date.parse(at)) /
    86_400_000
  const days = (failures: number, spread: number) => daysOf({ failures }, spread)

  it.each([
    [0, 25.5, 34.5],
    [1, 1, 1.1],
    [2, 3, 3.3],
    [3, 7, 7.7],
    [4, 25.5, 34.5],
  ])('after %i failures comes in %d to %d days', (failures, least, most) => {
    expect(days(failures, 0)).toBeCloseTo(least, 5)
    expect(days(failures, 1)).toBeCloseTo(most, 5)
  })

  it('comes a day after it was found first that the page has moved, and then as usual', () => {
    expect(daysOf({ outcome: 'moved' }, 0)).toBeCloseTo(1, 5)
    expect(daysOf({ outcome: 'moved', since: '2025-12-31T00:00:00.000Z' }, 0)).toBeCloseTo(25.5, 5)
  })

  it('leaves a host that does not answer alone, longer each time, for a day at most', () => {
    expect([1, 2, 3, 9].map((failures) => hostRest(failures) / 3_600_000)).toEqual([1, 2, 4, 24])
  })

  it('takes few at once, and a whole library within its month', () => {
    expect(takenAtOnce(54)).toBe(10)
    for (const library of [8_700, 100_000]) {
      expect(takenAtOnce(library) * 6 * 24 * 30).toBeGreaterThan(library)
      expect(takenAtOnce(library)).toBeLessThanOrEqual(60)
    }
  })
})
