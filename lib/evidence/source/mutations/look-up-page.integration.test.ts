import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { fetchInteractive } from '@/lib/ground/platform/egress/fetch-interactive'
import { answer, type Loopback, loopback } from '@/lib/ground/platform/egress/loopback.fixture'
import { answerOf, ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { lookUpPage } from './look-up-page'

// The only addresses that are asked are those of servers of the test's own on this machine.

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, admin } = await peopleOf(database)
const servers: Loopback[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const html = (text: string) =>
  answer(
    '200 OK',
    ['Content-Type: text/html; charset=utf-8', `Content-Length: ${Buffer.byteLength(text)}`],
    text,
  )

async function siteOf(paths: Readonly<Record<string, Buffer>>) {
  const server = await loopback((socket, text) =>
    socket.end(paths[text.split(' ')[1] ?? ''] ?? answer('404 Not Found', ['Content-Length: 0'])),
  )
  servers.push(server)
  const host = `site-${randomUUID().slice(0, 8)}.example`
  const pace = { limit: { name: randomUUID(), allowances: [{ most: 1_000, seconds: 600 }] }, patience: 0 }
  const look: typeof fetchInteractive = (address) =>
    fetchInteractive(address, { allow: server.allow, resolve: async () => ['127.0.0.1'], pace })
  const at = (path: string) => `http://${host}:${server.port}${path}`
  const lookUp = (path: string, actor = analyst) => lookUpPage(actor, { address: at(path), words: '' }, look)
  return { at, lookUp, look, asked: () => server.asked.length }
}

async function standsAt(sourceId: string, url: string) {
  await database.owner.source.update({ where: { id: sourceId }, data: { url, canonicalUrl: url } })
}

it('proposes what the page states, with where it is from, and keeps nothing', async () => {
  const { at, lookUp } = await siteOf({
    '/old': answer('301 Moved Permanently', ['Location: /page', 'Content-Length: 0']),
    '/page': html(
      '<html lang="en"><title>T</title><meta name="citation_title" content="A test title"><meta name="citation_date" content="2024/05"><meta name="citation_doi" content="10.1000/182">Words',
    ),
  })
  const before = await database.owner.source.count()
  const { lookUp: looked, likely } = await lookUp('/old')
  expect(looked).toMatchObject({
    address: at('/old'),
    ledTo: at('/page'),
    notSeen: null,
    byNumber: 'https://doi.org/10.1000/182',
    proposed: {
      title: { value: 'A test title', from: 'page', name: 'citation_title' },
      date: { value: '2024-05', name: 'citation_date' },
      language: { value: 'en', name: 'lang' },
      author: { value: '' },
    },
  })
  expect(likely).toEqual([])
  expect(await database.owner.source.count()).toBe(before)
})

it.each([
  ['a page that is not there', undefined, { fault: 'status', status: 404 }],
  ['what is no document', answer('200 OK', ['Content-Length: 4'], '\x89PNG'), { fault: 'unreadable' }],
])('says of %s why it was not seen, and what its address tells', async (_what, page, notSeen) => {
  const { lookUp } = await siteOf(page ? { '/page': page } : {})
  const { lookUp: looked } = await lookUp('/page')
  expect(looked.notSeen).toMatchObject(notSeen)
  expect(looked.proposed.publisher).toMatchObject({ from: 'host' })
  expect(looked.proposed.title.value).toBe('')
})

it('leads to the source that stands under the address, without asking it', async () => {
  const { at, lookUp, asked } = await siteOf({ '/page': html('x') })
  await standsAt('S20', at('/page'))
  await expect(lookUp('/page?utm_source=x#top')).rejects.toMatchObject({
    code: 'duplicate',
    details: { found: 'S20', same: 1 },
  })
  expect(asked()).toBe(0)
})

it('offers the sources that stand under what it leads to, and under the address that it gives itself', async () => {
  const { at, lookUp } = await siteOf({
    '/a': answer('302 Found', ['Location: /b', 'Content-Length: 0']),
    '/b': html('<link rel="canonical" href="/c">x'),
  })
  await standsAt('S21', at('/b'))
  await standsAt('S22', at('/c'))
  expect((await lookUp('/a')).likely).toEqual(['S21', 'S22'])
})

it('refuses who may add nothing, and who asks too often', async () => {
  const { lookUp, look, at } = await siteOf({ '/page': html('x') })
  expect(await answerOf(lookUp('/page', admin))).toBe('not_permitted')
  let tries = 0
  const counting: typeof look = (address) => {
    tries += 1
    return look(address)
  }
  const ask = () => lookUpPage(analyst2, { address: at('/none'), words: '' }, counting)
  for (let n = 0; n < 30; n += 1) await ask()
  expect(await answerOf(ask())).toBe('too_many_tries')
  expect(tries).toBe(30)
})
