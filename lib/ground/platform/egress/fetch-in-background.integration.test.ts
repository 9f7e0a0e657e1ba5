import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownDatabase } from '../testing'
import { fetchInBackground } from './fetch-in-background'
import { answer, type Loopback, loopback } from './loopback.fixture'
import type { Pace } from './pace'

const database = await ownDatabase({ seeded: false })
const servers: Loopback[] = []
beforeEach(async () => {
  await database.owner.countedTry.deleteMany()
})
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

/** Nobody waits: who has no turn comes again. */
const impatient: Pace = { limit: { name: 'a test', allowances: [{ most: 1, seconds: 600 }] }, patience: 0 }
/** Everybody has a turn at once, as one who waited would. */
const eager: Pace = { limit: { name: 'eager', allowances: [{ most: 1_000, seconds: 600 }] }, patience: 0 }

type Site = Readonly<Record<string, Buffer>>
const page = answer('200 OK', ['Content-Length: 4'], 'Page')
const rules = (text: string) => answer('200 OK', [`Content-Length: ${text.length}`], text)
const gone = answer('404 Not Found', ['Content-Length: 0'])

/** A site of paths and their answers; what it has not is not found. */
async function site(paths: Site) {
  const server = await loopback((socket, text) => socket.end(paths[text.split(' ')[1] ?? ''] ?? gone))
  servers.push(server)
  const visit = (path: string, pace: Pace, host = 'site.example') =>
    fetchInBackground(`http://${host}:${server.port}${path}`, {
      allow: server.allow,
      resolve: async () => ['127.0.0.1'],
      pace,
    })
  return { server, visit, paths: () => server.asked.map((text) => text.split(' ')[1]) }
}
const outcome = (visit: Awaited<ReturnType<typeof fetchInBackground>>) =>
  'fault' in visit ? visit.fault : 'fetched'

describe('rules of a site', () => {
  it('are read first, once, and kept to', async () => {
    const { visit, paths } = await site({
      '/robots.txt': rules('User-agent: *\nDisallow: /no'),
      '/yes': page,
      '/no': page,
    })
    expect(outcome(await visit('/yes', eager))).toBe('fetched')
    expect(outcome(await visit('/no', eager))).toBe('robots')
    expect(outcome(await visit('/yes', eager))).toBe('fetched')
    expect(paths()).toEqual(['/robots.txt', '/yes', '/yes'])
  })

  it('hold for where one is led on to', async () => {
    const { visit, paths } = await site({
      '/robots.txt': rules('User-agent: *\nDisallow: /no'),
      '/a': answer('302 Found', ['Location: /no', 'Content-Length: 0']),
      '/no': page,
    })
    const visited = await visit('/a', eager)
    expect(outcome(visited)).toBe('robots')
    expect(visited.hops.map(({ status }) => status)).toEqual([302])
    expect(paths()).toEqual(['/robots.txt', '/a'])
  })

  it.each<[string, Buffer, string]>([
    ['not there', gone, 'fetched'],
    ['not for us', answer('403 Forbidden', ['Content-Length: 0']), 'fetched'],
    ['too often asked for', answer('429 Too Many', ['Content-Length: 0']), 'later'],
    ['broken', answer('500 Broken', ['Content-Length: 0']), 'later'],
    ['cut off', answer('200 OK', ['Content-Length: 9'], 'User'), 'bad-answer'],
  ])('that are %s', async (_what, file, expected) => {
    const { visit } = await site({ '/robots.txt': file, '/a': page })
    expect(outcome(await visit('/a', eager))).toBe(expected)
  })
})

describe('a host', () => {
  it('is asked once in a while, by however many at the same moment', async () => {
    const { visit, paths } = await site({ '/a': page })
    const visits = await Promise.all(Array.from({ length: 8 }, () => visit('/a', impatient)))
    expect(visits.map(outcome)).toEqual(Array.from({ length: 8 }, () => 'later'))
    expect(paths()).toEqual(['/robots.txt'])
    const [first] = visits
    expect(first && 'wait' in first && first.wait).toBeGreaterThan(0)
  })

  it('is waited for, a turn for each address', async () => {
    const { visit, paths } = await site({
      '/a': answer('302 Found', ['Location: /b', 'Content-Length: 0']),
      '/b': page,
    })
    const quick: Pace = { limit: { name: 'quick', allowances: [{ most: 1, seconds: 1 }] }, patience: 60 }
    const visited = await visit('/a', quick)
    expect(outcome(visited)).toBe('fetched')
    expect(paths()).toEqual(['/robots.txt', '/a', '/b'])
    const moments = visited.hops.map(({ at }) => Date.parse(at))
    expect((moments[1] ?? 0) - (moments[0] ?? 0)).toBeGreaterThanOrEqual(900)
  })

  it('is asked beside others', async () => {
    const { visit } = await site({})
    const one = await visit('/a', impatient, 'one.example')
    const other = await visit('/a', impatient, 'other.example')
    const same = await visit('/a', impatient, 'other.example.')
    expect([one, other, same].map((visited) => visited.hops.length)).toEqual([0, 0, 0])
    expect(servers[0]?.asked).toHaveLength(2)
  })

  it('is left alone for as long as it says', async () => {
    const { visit, paths } = await site({
      '/busy': answer('503 Busy', ['Retry-After: 120', 'Content-Length: 0']),
      '/a': page,
    })
    const busy = await visit('/busy', eager)
    expect('fault' in busy && [busy.fault, busy.status, busy.wait]).toEqual(['status', 503, 120])
    const next = await visit('/a', eager)
    expect('fault' in next && next.fault).toBe('later')
    expect('fault' in next && next.wait).toBeGreaterThan(60)
    expect(paths()).toEqual(['/robots.txt', '/busy'])
  })

  it('is not left alone for longer than a day, whatever it says', async () => {
    const { visit } = await site({
      '/busy': answer('429 Too Many', ['Retry-After: 999999999', 'Content-Length: 0']),
    })
    await visit('/busy', eager)
    const next = await visit('/busy', eager)
    expect('fault' in next && next.wait).toBeLessThanOrEqual(86_400)
  })

  it('is waited for no longer by whoever is told to stop', async () => {
    const { server } = await site({ '/a': page })
    const stop = new AbortController()
    const long: Pace = { limit: impatient.limit, patience: 10_000 }
    const visiting = fetchInBackground(server.at('/a'), {
      allow: server.allow,
      pace: long,
      signal: stop.signal,
    })
    while (server.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    stop.abort(new Error('stopping'))
    await expect(visiting).rejects.toThrow('stopping')
  })
})
