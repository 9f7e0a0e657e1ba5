import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copySite } from './copy.mjs'

const publicly = 'https://suivi.example'
/** @param {string} body @param {string} [language] */
const page = (body, language = 'en') =>
  `<!DOCTYPE html><html lang="${language}"><head><link rel="canonical" href="${publicly}/"/><link rel="stylesheet" href="/_next/static/a.css"/></head><body class="b">${body}</body></html>`
const html = (/** @type {string} */ body, language = 'en') => ({
  type: 'text/html; charset=utf-8',
  body: page(body, language),
})
const map = (/** @type {string[]} */ ...paths) => ({
  type: 'application/xml',
  body: paths.map((each) => `<loc>${publicly}${each}</loc>`).join(''),
})

/** @type {Record<string, { type?: string, body?: string, to?: string }>} */
const SITE = {
  '/': html(
    '<a href="/rabat">R</a><form class="find" action="/search"><input name="q"></form><form method="get"></form>',
  ),
  '/fr': html('<a href="/fr/rabat#top">R</a>', 'fr'),
  '/es': html('', 'es'),
  '/ar': html('', 'ar'),
  '/robots.txt': { type: 'text/plain', body: 'User-agent: *' },
  '/favicon.svg': { type: 'image/svg+xml', body: '<svg/>' },
  '/sitemap.xml': map('/sitemap-0.xml', '/sitemap-rabat-1.xml'),
  '/sitemap-0.xml': map('/', '/about'),
  '/sitemap-rabat-1.xml': map('/rabat', '/rabat/only-mapped'),
  '/about': html(''),
  '/_next/static/a.css': { type: 'text/css', body: '@font-face{src:url(/_next/static/f.woff2)}' },
  '/_next/static/f.woff2': { type: 'font/woff2', body: 'font' },
  '/.well-known/suivi/head.json': { type: 'application/json', body: '{}' },
  '/.well-known/suivi/keys.json': { type: 'application/json', body: '{}' },
  '/rabat': html(
    '<a href="/rabat/7c?a=b&amp;c=d">q</a><a href="/rabat/7c">7c</a><img src="/c/d7wc/qr.svg"><a href="/rabat/7c/correct">c</a>',
  ),
  '/fr/rabat': html(
    '<a href="/rabat/bibliography/ris">b</a><a href="/rabat/bibliography/ris/item-7c">b</a>',
    'fr',
  ),
  '/es/rabat': html('', 'es'),
  '/ar/rabat': html('', 'ar'),
  '/rabat/7c': html('<a href="/rabat/entry/1">e</a>'),
  '/rabat/only-mapped': html(''),
  '/rabat/entry/1': { to: '/rabat/7c#e1' },
  '/rabat/bibliography/ris': { type: 'application/x-research-info-systems', body: 'TY' },
  '/rabat/bibliography/ris/item-7c': { type: 'application/x-research-info-systems', body: 'TY 7c' },
  '/c/d7wc/qr.svg': { type: 'image/svg+xml', body: '<svg/>' },
  '/c/d7wc': { to: '/rabat' },
  ...Object.fromEntries(
    ['', '/fr', '/es', '/ar'].flatMap((language) => [
      [`${language}/rabat/events.jsonl`, { type: 'application/jsonl', body: '{"a":1}\n' }],
      [`${language}/rabat/corrections.atom`, { type: 'application/atom+xml', body: '<feed/>' }],
    ]),
  ),
}

/** @type {string[]} */
let asked
/** Answers that stand before those of the site: the next ones at an address. @type {Record<string, number[]>} */
let first
/** @type {import('node:http').Server} */
let server
/** @type {string} */
let from
/** @type {string} */
let out
beforeEach(async () => {
  asked = []
  first = {}
  out = await mkdtemp(path.join(os.tmpdir(), 'suivi-mirror-'))
  server = createServer((request, response) => {
    const url = request.url ?? ''
    asked.push(url)
    const status = first[url]?.shift()
    if (status) return response.writeHead(status, { 'retry-after': '7' }).end()
    const { type = '', body = '', to } = SITE[url] ?? {}
    if (to) return response.writeHead(303, { location: to }).end()
    return response.writeHead(SITE[url] ? 200 : 404, { 'content-type': type }).end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)))
  from = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`
})
afterEach(async () => {
  server.close()
  await rm(out, { recursive: true })
})

/** @type {number[]} */
const waited = []
const copy = () =>
  copySite({
    from,
    out,
    say: () => {},
    now: new Date('2026-11-27'),
    wait: async (seconds) => waited.push(seconds),
  })
const read = (/** @type {string} */ file) => readFile(path.join(out, file), 'utf8')

it('holds each page, file and short address once, in every language, and says whose copy it is', async () => {
  const { files, broken } = await copy()
  expect(broken).toEqual([])
  expect(files).toBe(Object.keys(SITE).length + 1)
  expect(asked.filter((each, index) => asked.indexOf(each) !== index)).toEqual(['/', '/sitemap.xml'])
  const home = await read('index.html')
  expect(home).toContain(
    `<body class="b"><p class="page small">This is a copy of <a href="${publicly}/" dir="ltr">`,
  )
  expect(home).toContain('made on 27 November 2026')
  expect(home).toContain('<link rel="stylesheet" href="/_next/static/a.css"/>')
  expect(home).toContain(`<form class="find" action="${publicly}/search">`)
  expect(home).toContain(`<form action="${publicly}/" method="get">`)
  expect(await read('fr/index.html')).toContain('Ceci est une copie')
  const front = await read('rabat/index.html')
  expect(front).toContain(`<a href="${publicly}/rabat/7c?a=b&amp;c=d">q</a><a href="/rabat/7c">7c</a>`)
  expect(front).toContain(`<a href="${publicly}/rabat/7c/correct">`)
  expect(await read('fr/rabat/index.html')).toContain('<a href="/rabat/bibliography/ris.ris">b</a>')
  expect(await read('rabat/bibliography/ris/item-7c.ris')).toBe('TY 7c')
  expect(await read('rabat/entry/1/index.html')).toContain('content="0; url=/rabat/7c#e1"')
  expect(await read('c/d7wc/index.html')).toContain('url=/rabat"')
  // Keys and records go on meanwhile: what they hold by then is all that the head says.
  expect(asked[2]).toBe('/.well-known/suivi/head.json')
  expect(JSON.parse(await read('mirror.json'))).toEqual({ of: publicly, made: '2026-11-27T00:00:00.000Z' })
})

it('lists the SHA-256 of every file, and keeps nothing else', async () => {
  await copy()
  const lines = (await read('manifest.sha256')).trimEnd().split('\n')
  const all = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  expect(lines).toHaveLength(all.length - 1)
  for (const line of lines) {
    const [hash, file = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(await readFile(path.join(out, file)))
        .digest('hex'),
    ).toBe(hash)
  }
  await expect(copy()).rejects.toThrow(/is not empty/)
})

it('waits as long as a site that is busy asks for, and says what pages lead to in vain', async () => {
  waited.length = 0
  first = { '/rabat/7c': [503, 429], '/rabat/only-mapped': [404] }
  expect((await copy()).broken).toEqual(['/rabat/only-mapped'])
  expect(waited).toEqual([7, 7])
})

it('goes on where it was interrupted, and asks for nothing twice that it has', async () => {
  first = { '/rabat/entry/1': [500, 500, 500, 500, 500, 500] }
  await expect(copy()).rejects.toThrow(/entry\/1 could not be copied: it is answered with 500.*to go on/)
  const before = new Set(asked)
  asked = []
  const { files, broken } = await copy()
  expect([files, broken]).toEqual([Object.keys(SITE).length + 1, []])
  const again = asked.filter((each) => before.has(each))
  expect(
    again.filter(
      (each) => !['/', '/sitemap.xml', '/rabat/entry/1'].includes(each) && !each.endsWith('calendar.ics'),
    ),
  ).toEqual([])
})
