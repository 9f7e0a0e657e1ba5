import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchInBackground } from '@/lib/ground/platform/egress/fetch-in-background'
import type { Behaviour } from '@/lib/ground/platform/egress/loopback.fixture'
import { ownDatabase, verbsOn, withClient } from '@/lib/ground/platform/testing'
import { empty, gone, leadingTo, page as pageOf, serving } from '@/scripts/test/site'
import { findListedSources } from '../data/library'
import { madeSource } from '../data/testing'
import { checkLinkBy } from './check-link'
import { planLinkChecks } from './plan-link-checks'

// The only addresses that are asked are those of servers of the test's own on this machine.

const database = await ownDatabase({ seeded: true })
beforeEach(async () => {
  await database.owner.$executeRaw`TRUNCATE link_checks, link_hosts`
  await database.owner.$executeRaw`TRUNCATE pgboss.job`
  await database.owner.countedTry.deleteMany()
})

const page = pageOf('Page')

const silent: Behaviour = () => undefined

/** A source that stands alone in its library, on a server that answers by path as it is told to, and may be told otherwise. */
async function sourceOn(paths: Record<string, Buffer | Behaviour>, sourceId = 'S40') {
  const server = await serving(paths)
  // Rules of a host are remembered by its name, for an hour.
  const host = `${randomUUID()}.example`
  const url = `http://${host}:${server.port}/page`
  await database.owner.source.update({ where: { id: sourceId }, data: { url } })
  await database.owner.linkCheck.deleteMany({ where: { sourceId } })
  const world = { knowsHost: true, isPatient: true }
  const pace = () => ({
    limit: { name: 'a test', allowances: [{ most: world.isPatient ? 1_000 : 1, seconds: 600 }] },
    patience: 0,
  })
  /** One check on a day, by its job. @returns what is known then */
  const checkOn = async (day: string) => {
    const at = new Date(`${day}T10:00:00Z`)
    await planLinkChecks(at)
    const { work } = checkLinkBy(
      (address, options) =>
        fetchInBackground(address, {
          ...options,
          limits: { ...options.limits, time: 300 },
          allow: server.allow,
          resolve: async () => (world.knowsHost ? ['127.0.0.1'] : []),
          pace: pace(),
        }),
      () => at,
    )
    await work({ sourceId }, { signal: new AbortController().signal, lastTry: false, finish: async () => {} })
    return database.owner.linkCheck.findUniqueOrThrow({ where: { sourceId } })
  }
  return { server, url, host, world, checkOn }
}

const outcomes = async (id = 'S40') =>
  (
    await database.owner.event.findMany({
      where: { objectId: id, verb: 'checked' },
      orderBy: { position: 'asc' },
    })
  ).map(({ payload }) => JSON.parse(payload).outcome)

describe('a check', () => {
  it('finds a page that is there, and tells the record of nothing', async () => {
    const { checkOn, server } = await sourceOn({ '/page': page })
    const before = await outcomes()
    expect(await checkOn('2026-12-01')).toMatchObject({ outcome: 'reachable', checks: 1, failures: 0 })
    const later = await checkOn('2027-01-01')
    expect(later).toMatchObject({ outcome: 'reachable', checks: 2, since: new Date('2026-12-01T10:00:00Z') })
    expect(later.reachedAt).toEqual(new Date('2027-01-01T10:00:00Z'))
    expect(await outcomes()).toEqual(before)
    expect(server.asked.map((text) => text.split(' ')[1])).toEqual(['/robots.txt', '/page', '/page'])
  })

  it('tells of a page that goes, after two days of it, and of its coming back', async () => {
    const paths: Record<string, Buffer> = { '/page': page }
    const { checkOn } = await sourceOn(paths)
    const before = await outcomes()
    await checkOn('2026-12-01')
    paths['/page'] = gone
    expect((await checkOn('2027-01-01')).outcome).toBe('reachable')
    const second = await checkOn('2027-01-02')
    expect(second).toMatchObject({
      outcome: 'gone',
      status: 404,
      reachedAt: new Date('2026-12-01T10:00:00Z'),
    })
    expect(await checkOn('2027-01-05')).toMatchObject({ outcome: 'gone', since: second.since })
    paths['/page'] = page
    expect((await checkOn('2027-02-05')).outcome).toBe('reachable')
    expect((await outcomes()).slice(before.length)).toEqual(['gone', 'reachable'])
    expect((await verbsOn(database, 'S40')).slice(-2)).toEqual(['checked', 'checked'])
  })

  const rules = 'User-agent: *\nDisallow: /'

  it.each<[string, Record<string, Buffer>, object]>([
    ['410', { '/page': empty('410 Gone') }, { outcome: 'gone', status: 410 }],
    [
      '451',
      { '/page': empty('451 Kept') },
      { outcome: 'blocked', fault: 'status', status: 451, failures: 0 },
    ],
    ['rules for programs', { '/robots.txt': pageOf(rules) }, { outcome: 'blocked', fault: 'robots' }],
  ])('tells of %s', async (_what, paths, expected) => {
    const { checkOn } = await sourceOn(paths)
    await checkOn('2026-12-01')
    expect(await checkOn('2026-12-02')).toMatchObject(expected)
  })

  it('follows what leads elsewhere for good, and keeps where to', async () => {
    const paths = {
      '/page': leadingTo('/b', '301 Moved Permanently'),
      '/b': leadingTo('/c', '308 Permanent Redirect'),
      '/c': page,
    }
    const { checkOn, url } = await sourceOn(paths)
    const there = url.replace('/page', '/c')
    expect(await checkOn('2026-12-01')).toMatchObject({ outcome: 'moved', movedTo: there })
    const [source] = await findListedSources(['S40'])
    expect(source?.link).toMatchObject({ outcome: 'moved', movedTo: there })
    expect((await outcomes()).at(-1)).toBe('moved')
  })

  it('of a server that does not answer says so after three of them, and asks it less and less', async () => {
    const { checkOn, host } = await sourceOn({ '/robots.txt': gone, '/page': silent })
    const found = [await checkOn('2026-12-01'), await checkOn('2026-12-02'), await checkOn('2026-12-05')]
    expect(found.map(({ outcome, fault }) => [outcome, fault])).toEqual([
      [null, 'timed-out'],
      [null, 'timed-out'],
      ['unknown', 'timed-out'],
    ])
    expect(
      found.map(({ nextAt, checkedAt }) => Math.round((nextAt.getTime() - Number(checkedAt)) / 86_400_000)),
    ).toEqual([1, 3, 7])
    expect(await database.owner.linkHost.findMany()).toMatchObject([{ host, failures: 3 }])
  })

  it('calls a page gone whose host nobody has known for a week', async () => {
    const { checkOn, world } = await sourceOn({ '/page': page })
    await checkOn('2026-12-01')
    world.knowsHost = false
    const found = []
    for (const day of ['2027-01-01', '2027-01-02', '2027-01-05', '2027-01-12'])
      found.push((await checkOn(day)).outcome)
    expect(found).toEqual(['reachable', 'reachable', 'unknown', 'gone'])
  })

  it('that a server asks to wait with is made when it says, and changes nothing', async () => {
    const paths = {
      '/robots.txt': gone,
      '/page': empty('429 Busy', 'Retry-After: 7200'),
    }
    const { checkOn } = await sourceOn(paths)
    expect(await checkOn('2026-12-01')).toMatchObject({ outcome: 'blocked', status: 429, failures: 1 })
    // The host is left alone: it is not asked, and the check is due again once it may be.
    const waits = await checkOn('2026-12-02')
    expect(waits).toMatchObject({ outcome: 'blocked', checks: 1 })
    const seconds = (waits.nextAt.getTime() - Date.parse('2026-12-02T10:00:00Z')) / 1_000
    expect(seconds).toBeGreaterThan(6_000)
    expect(seconds).toBeLessThanOrEqual(7_200)
  })

  it('whose turn has not come is due again soon', async () => {
    const { checkOn, world } = await sourceOn({ '/page': page })
    world.isPatient = false
    expect(await checkOn('2026-12-01')).toMatchObject({
      ...{ outcome: null, checks: 0 },
      nextAt: new Date('2026-12-01T10:10:00Z'),
    })
  })

  it('begins anew where the source has another address', async () => {
    const paths = { '/page': gone, '/other': page }
    const { checkOn, url } = await sourceOn(paths)
    await checkOn('2026-12-01')
    await checkOn('2026-12-02')
    const other = url.replace('/page', '/other')
    await database.owner.source.update({ where: { id: 'S40' }, data: { url: other } })
    expect((await findListedSources(['S40']))[0]?.link).toBeNull()
    expect(await checkOn('2026-12-03')).toMatchObject({ address: other, outcome: 'reachable', failures: 0 })
  })

  it('begins anew there although that does not answer either', async () => {
    const { checkOn, url } = await sourceOn({ '/robots.txt': gone, '/slow': silent })
    await checkOn('2026-12-01')
    await checkOn('2026-12-02')
    const other = url.replace('/page', '/slow')
    await database.owner.source.update({ where: { id: 'S40' }, data: { url: other } })
    expect(await checkOn('2026-12-03')).toMatchObject({
      address: other,
      outcome: null,
      since: null,
      failures: 1,
    })
    expect((await outcomes()).slice(-2)).toEqual(['gone', null])
  })

  it('asks for no page of a source that is not public', async () => {
    const { server, url } = await sourceOn({ '/page': page })
    await madeSource(database, 9_001, { url, canonicalUrl: url, listedAt: null })
    await planLinkChecks(new Date('2026-12-01T10:00:00Z'))
    expect(await database.owner.linkCheck.count({ where: { sourceId: 'S9001' } })).toBe(0)
    const { work } = checkLinkBy(fetchInBackground)
    await work(
      { sourceId: 'S9001' },
      { signal: new AbortController().signal, lastTry: false, finish: async () => {} },
    )
    expect(server.asked).toEqual([])
  })
})

describe('the database', () => {
  const asApp = (sql: string) => withClient(database.appUrl, (client) => client.query(sql))

  it('takes no outcome without its act, and no act without its outcome', async () => {
    await planLinkChecks(new Date('2026-12-01T10:00:00Z'))
    await expect(
      asApp(`UPDATE link_checks SET outcome = 'gone', since = now() WHERE source_id = 'S40'`),
    ).rejects.toThrow(/leaves its act/)
    await expect(
      asApp(`INSERT INTO events (actor_kind, verb, object_type, object_id, payload)
        VALUES ('system', 'checked', 'source', 'S40', '{"outcome":"gone"}')`),
    ).rejects.toThrow(/has its check/)
  })
})

describe('planning checks', () => {
  afterEach(() => vi.unstubAllEnvs())

  describe('a round', () => {
    const inLibrary = () => database.owner.source.count({ where: { listedAt: { not: null } } })
    const queued = async () =>
      (
        await database.owner.$queryRaw<
          { data: { sourceId: string } }[]
        >`SELECT data FROM pgboss.job ORDER BY data`
      ).map(({ data }) => data.sourceId)
    const hostsOf = async (ids: string[]) =>
      (await database.owner.linkCheck.findMany({ where: { sourceId: { in: ids } } })).map(({ host }) => host)
    const done = () => database.owner.$executeRaw`UPDATE pgboss.job SET state = 'completed'`

    it('takes few addresses, one of a host, and no more before these are done', async () => {
      const at = new Date('2026-12-01T10:00:00Z')
      const n = await planLinkChecks(at)
      expect(n).toBeGreaterThan(0)
      expect(n).toBeLessThanOrEqual(10)
      expect(await database.owner.linkCheck.count()).toBe(await inLibrary())
      const first = await queued()
      expect(new Set(await hostsOf(first)).size).toBe(n)
      expect(await planLinkChecks(at)).toBe(0)
      await done()
      await planLinkChecks(at)
      const second = (await queued()).filter((id) => !first.includes(id))
      expect(second.length).toBeGreaterThan(0)
    })

    it('comes to every source, and to none that rests or is not due', async () => {
      const at = new Date('2026-12-01T10:00:00Z')
      await planLinkChecks(at)
      const resting = (await database.owner.linkCheck.findFirstOrThrow({ orderBy: { host: 'asc' } })).host
      await database.owner.$executeRaw`UPDATE link_checks SET next_at = ${at}::timestamptz`
      await database.owner.linkHost.create({
        data: { host: resting, failures: 2, restsUntil: new Date('2026-12-01T12:00:00Z') },
      })
      await database.owner.$executeRaw`TRUNCATE pgboss.job`
      for (let round = 0; round < 60; round += 1) {
        await planLinkChecks(at)
        await done()
      }
      const all = await queued()
      expect(new Set(all).size).toBe(all.length)
      expect(all).toHaveLength(
        (await inLibrary()) - (await database.owner.linkCheck.count({ where: { host: resting } })),
      )
    })

    it('takes nothing where an operator turned checks off', async () => {
      vi.stubEnv('SUIVI_LINK_CHECKS', 'off')
      vi.resetModules()
      const { planLinkChecks: plan } = await import('./plan-link-checks')
      expect(await plan(new Date('2026-12-01T10:00:00Z'))).toBe(0)
      expect(await queued()).toEqual([])
      const { disconnect } = await import('@/lib/ground/platform/db')
      await disconnect()
    })
  })
})
