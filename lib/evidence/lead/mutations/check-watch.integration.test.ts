import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchInBackground } from '@/lib/ground/platform/egress/fetch-in-background'
import { answer, type Loopback, loopback } from '@/lib/ground/platform/egress/loopback.fixture'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { empty, gone, leadingTo, page } from '@/scripts/test/site'
import { checkWatchBy } from './check-watch'
import { forgetLeads } from './forget-leads'
import { planWatches } from './plan-watches'

// The only addresses that are asked are those of servers of the test's own on this machine.

const database = await ownDatabase({ seeded: true })
const analyst = await database.owner.person.findUniqueOrThrow({ where: { email: 'analyst@suivi.example' } })
const servers: Loopback[] = []
beforeEach(async () => {
  await database.owner.$executeRaw`TRUNCATE watches, link_hosts CASCADE`
  await database.owner.$executeRaw`TRUNCATE pgboss.job`
  await database.owner.countedTry.deleteMany()
})
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

/** What has three words of item 7b, and what has none of any item. */
const MATCHING = 'Support for border management'
const OTHER = 'A test of something else'

type Item = { readonly id?: string; readonly path: string; readonly title: string }
const rssOf = (...items: readonly Item[]) =>
  `<rss version="2.0"><channel><title>Test feed</title>${items
    .map(
      ({ id = '', path, title }) =>
        `<item><title>${title}</title><link>http://news.example${path}</link>${id === '' ? '' : `<guid isPermaLink="false">${id}</guid>`}</item>`,
    )
    .join('')}</channel></rss>`
const sent = (body: string, type = 'application/rss+xml', headers: readonly string[] = []) =>
  page(body, type, ...headers)
const feed = (...items: readonly Item[]) => sent(rssOf(...items))

type World = Record<string, Buffer | ((asked: string) => Buffer) | 'silent' | 'endless'>

/** Something that is watched, on a server that answers by path as it is told to, and may be told otherwise. */
async function watching(paths: World, kind: 'feed' | 'page' = 'feed', path = '/feed') {
  const server = await loopback((socket, text) => {
    const said = paths[text.split(' ')[1] ?? ''] ?? gone
    if (said === 'endless') {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss>')
      const timer = setInterval(() => socket.write('<item>'.repeat(50_000)), 1)
      socket.on('close', () => clearInterval(timer))
    } else if (said !== 'silent') socket.end(typeof said === 'function' ? said(text) : said)
  })
  servers.push(server)
  // Rules of a host are remembered by its name, for an hour.
  const host = `${randomUUID()}.example`
  const address = `http://${host}:${server.port}${path}`
  const { id } = await database.owner.watch.create({
    data: {
      ...{ kind, address, canonicalAddress: address, host, name: 'Test feed', language: 'en', everyHours: 6 },
      addedById: analyst.id,
      nextAt: new Date('2026-12-01T00:00:00Z'),
    },
  })
  const { work } = checkWatchBy(
    (asked, options) =>
      fetchInBackground(asked, {
        ...options,
        limits: { ...options.limits, time: 400 },
        allow: server.allow,
        resolve: async () => ['127.0.0.1'],
        pace: { limit: { name: 'a test', allowances: [{ most: 1_000, seconds: 600 }] }, patience: 0 },
      }),
    () => moment,
  )
  let moment = new Date('2026-12-01T10:00:00Z')
  const ask = async (day = '2026-12-01', finish: () => Promise<void> = async () => {}) => {
    moment = new Date(`${day}T10:00:00Z`)
    await work({ watchId: id }, { signal: new AbortController().signal, lastTry: false, finish })
    return database.owner.watch.findUniqueOrThrow({ where: { id } })
  }
  return { id, server, address, host, ask }
}

const leads = async () =>
  (await database.owner.lead.findMany({ orderBy: { title: 'asc' } })).map(({ title }) => title)

describe('a feed', () => {
  it('brings what has something of an item, with why, and never the same twice', async () => {
    const paths: World = {
      '/feed': feed({ id: 'a', path: '/1', title: MATCHING }, { id: 'b', path: '/2', title: OTHER }),
    }
    const { ask } = await watching(paths)
    expect(await ask()).toMatchObject({ outcome: 'read', entries: 2, fresh: 2, failures: 0 })
    const lead = await database.owner.lead.findFirstOrThrow({ include: { items: true } })
    expect(lead).toMatchObject({ title: MATCHING, address: 'http://news.example/1', language: 'en' })
    const item = await database.owner.commitment.findFirstOrThrow({ where: { reference: '7b' } })
    const why = lead.items.find(({ commitmentId }) => commitmentId === item.id)
    expect(why).toMatchObject({ points: 3 })
    expect(why?.found).toMatchObject([
      { sign: 'word', term: 'Support', in: 'title', start: 0, end: 7 },
      { sign: 'word', term: 'border' },
      { sign: 'word', term: 'management' },
    ])
    // Another id for what stood there, another address for it, and something new.
    paths['/feed'] = feed(
      { id: 'c', path: '/1', title: `${MATCHING} again` },
      { id: 'b', path: '/3', title: MATCHING },
      { id: 'd', path: '/4', title: `${MATCHING}: more` },
    )
    expect(await ask('2026-12-02')).toMatchObject({ entries: 3, fresh: 1 })
    expect(await leads()).toEqual([MATCHING, `${MATCHING}: more`])
    expect(await ask('2026-12-03')).toMatchObject({ entries: 3, fresh: 0 })
    expect(await leads()).toHaveLength(2)
  })

  it('brings nothing that another brought, nor what is a source already', async () => {
    await database.owner.source.update({
      where: { id: 'S40' },
      data: { url: 'http://news.example/2', canonicalUrl: 'http://news.example/2' },
    })
    const world = { '/feed': feed({ path: '/1', title: MATCHING }, { path: '/2', title: MATCHING }) }
    const first = await watching(world)
    const second = await watching(world)
    await first.ask()
    await second.ask()
    expect(await database.owner.lead.findMany()).toMatchObject([
      { watchId: first.id, address: 'http://news.example/1' },
    ])
  })

  it('is read for its statements alone', async () => {
    const { id, ask } = await watching({ '/feed': feed({ path: '/1', title: MATCHING }) })
    const data = {
      slug: 'test-of-leads',
      title: 'Test',
      shortTitle: 'Test',
      place: 'Test',
      date: new Date(0),
    }
    const other = await database.owner.statement.create({ data })
    await database.owner.watchStatement.create({ data: { watchId: id, statementId: other.id } })
    await ask()
    expect(await leads()).toEqual([])
  })

  it('is asked for what changed since, and says so where nothing did', async () => {
    const body = rssOf({ path: '/1', title: MATCHING })
    const { ask, server } = await watching({
      '/feed': (asked) =>
        asked.includes('If-None-Match: "v1"')
          ? answer('304 Not Modified', [])
          : sent(body, 'text/xml', ['ETag: "v1"', 'Last-Modified: Tue, 24 Nov 2026 10:00:00 GMT']),
    })
    expect(await ask()).toMatchObject({ outcome: 'read', etag: '"v1"' })
    const again = await ask('2026-12-02')
    expect(again).toMatchObject({ outcome: 'unchanged', entries: 1, fresh: 0, failures: 0 })
    expect(again.readAt).toEqual(new Date('2026-12-02T10:00:00Z'))
    expect(server.asked.at(-1)).toContain('If-Modified-Since: Tue, 24 Nov 2026 10:00:00 GMT')
  })

  it('that leads on is read where it leads, and told none of what is known of another', async () => {
    const moved = answer('301 Moved Permanently', ['Location: /new', 'ETag: "old"', 'Content-Length: 0'])
    const { ask, server } = await watching({
      '/feed': moved,
      '/new': sent(rssOf({ path: '/1', title: MATCHING }), 'text/html', ['ETag: "new"']),
    })
    const first = await ask()
    expect(first).toMatchObject({ outcome: 'read', etag: '"new"' })
    expect(first.movedTo).toMatch(/\/new$/)
    await ask('2026-12-02')
    const [feedAsked, newAsked] = server.asked.slice(-2)
    expect(feedAsked).not.toContain('If-None-Match')
    expect(newAsked).toContain('If-None-Match: "new"')
  })

  it.each<[string, World[string], object]>([
    ['a page', sent('<!doctype html><p>Words'), { outcome: 'unreadable', fault: 'unknown_kind' }],
    ['no end', 'endless', { outcome: 'unreadable', fault: 'too-large' }],
    ['no word', 'silent', { outcome: 'failing', fault: 'timed-out' }],
    ['410', empty('410 Gone'), { outcome: 'gone', status: 410 }],
    ['404', gone, { outcome: 'missing', status: 404 }],
    ['500', empty('500 Broken'), { outcome: 'failing', status: 500 }],
    ['a circle', leadingTo('/feed'), { outcome: 'failing' }],
    ['a neighbour', leadingTo('http://127.0.0.2/'), { outcome: 'failing', fault: 'forbidden-address' }],
  ])('that answers with %s brings nothing, and rests', async (_what, said, expected) => {
    const { ask } = await watching({ '/feed': said })
    const row = await ask()
    expect(row).toMatchObject({ ...expected, failures: 1, readAt: null })
    expect(row.nextAt.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-12-02T10:00:00Z'))
    expect(row.stoppedAt === null).toBe(row.outcome !== 'gone')
    expect(await leads()).toEqual([])
  })

  it('that asks to be left alone is, for as long as it says', async () => {
    const { ask } = await watching({
      '/feed': empty('429 Too Many', 'Retry-After: 172800'),
    })
    const row = await ask()
    expect(row).toMatchObject({ outcome: 'blocked', status: 429 })
    expect(row.nextAt).toEqual(new Date('2026-12-03T10:00:00Z'))
    const next = await ask('2026-12-01')
    expect(next).toMatchObject({ outcome: 'blocked', failures: 1 })
  })

  it('whose asking is killed at its end has brought nothing, and brings it all the next time', async () => {
    const { ask, id } = await watching({ '/feed': feed({ path: '/1', title: MATCHING }) })
    const killed = ask('2026-12-01', async () => {
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    expect(await leads()).toEqual([])
    expect(await database.owner.watchEntry.count({ where: { watchId: id } })).toBe(0)
    await Promise.all([ask(), ask()])
    expect(await leads()).toEqual([MATCHING])
  })

  it('that somebody stopped is asked nothing', async () => {
    const { ask, id, server } = await watching({ '/feed': feed() })
    await database.owner.watch.update({ where: { id }, data: { stoppedAt: new Date() } })
    await ask()
    expect(server.asked).toEqual([])
  })
})

describe('a page', () => {
  const pageOf = (...lines: readonly string[]) =>
    sent(
      `<!doctype html><body>${lines.map((line) => `<p>${line}</p>`).join('')}<script>x()</script>`,
      'text/html',
    )

  it('brings what is new on it, and nothing the first time', async () => {
    const paths: World = { '/page': pageOf(MATCHING, 'Old words') }
    const { ask, address } = await watching(paths, 'page', '/page')
    expect(await ask()).toMatchObject({ outcome: 'read', entries: 2, fresh: 0 })
    expect(await leads()).toEqual([])
    paths['/page'] = pageOf('New: border management', 'with support of others', MATCHING, 'Old words')
    expect(await ask('2026-12-02')).toMatchObject({ entries: 4, fresh: 2 })
    expect(await database.owner.lead.findMany()).toMatchObject([
      { title: 'New: border management', excerpt: 'with support of others', address },
    ])
    paths['/page'] = pageOf('Old words', MATCHING)
    expect(await ask('2026-12-03')).toMatchObject({ fresh: 0 })
    expect(await leads()).toHaveLength(1)
  })
})

describe('a round', () => {
  const queued = async () =>
    (await database.owner.$queryRaw<{ data: { watchId: string } }[]>`SELECT data FROM pgboss.job`).map(
      ({ data }) => data.watchId,
    )

  it('takes what is due, one of a host, and no more before these are done', async () => {
    const { id, host } = await watching({})
    const same = await database.owner.watch.create({
      data: {
        ...{
          kind: 'feed',
          address: `http://${host}/b`,
          canonicalAddress: `http://${host}/b`,
          host,
          name: 'B',
        },
        ...{ language: 'en', everyHours: 6, addedById: analyst.id, nextAt: new Date('2026-12-01T01:00:00Z') },
      },
    })
    const at = new Date('2026-12-01T10:00:00Z')
    expect(await planWatches(new Date('2026-11-01T10:00:00Z'))).toBe(0)
    expect(await planWatches(at)).toBe(1)
    expect(await queued()).toEqual([id])
    expect(await planWatches(at)).toBe(0)
    await database.owner.$executeRaw`UPDATE pgboss.job SET state = 'completed'`
    expect(await planWatches(at)).toBe(1)
    expect(await queued()).toContain(same.id)
  })

  it('leaves a host alone that did not answer, and what is stopped', async () => {
    const { ask, host } = await watching({ '/feed': 'silent' })
    await ask()
    const rest = await database.owner.linkHost.findUniqueOrThrow({ where: { host } })
    expect(rest.failures).toBe(1)
    await database.owner.watch.updateMany({ data: { nextAt: new Date('2026-12-01T10:00:00Z') } })
    expect(await planWatches(new Date('2026-12-01T10:30:00Z'))).toBe(0)
    await database.owner.watch.updateMany({ data: { stoppedAt: new Date() } })
    expect(await planWatches(new Date('2026-12-05T10:00:00Z'))).toBe(0)
  })
})

it('what was let go is forgotten after ninety days, and what was taken never', async () => {
  const { ask } = await watching({
    '/feed': feed({ path: '/1', title: MATCHING }, { path: '/5', title: `${MATCHING} two` }),
  })
  await ask()
  const [first, second] = await database.owner.lead.findMany({ orderBy: { title: 'asc' } })
  const at = new Date('2026-12-01T10:00:00Z')
  await database.owner.lead.update({
    where: { id: first?.id },
    data: { letGoAt: at, letGoById: analyst.id },
  })
  await database.owner.lead.update({
    where: { id: second?.id },
    data: { takenAt: at, takenById: analyst.id },
  })
  await forgetLeads(new Date('2027-02-28T10:00:00Z'))
  expect(await leads()).toHaveLength(2)
  await forgetLeads(new Date('2027-03-02T10:00:00Z'))
  expect(await leads()).toEqual([`${MATCHING} two`])
  // It stands there still, and comes no second time.
  await ask('2027-03-03')
  expect(await leads()).toEqual([`${MATCHING} two`])
})
