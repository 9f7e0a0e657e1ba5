import { readdirSync, readFileSync } from 'node:fs'
import { ServerResponse } from 'node:http'
import path from 'node:path'
import { expect, it } from 'vitest'
import { finishBody } from '../../../../server/answer.mjs'
import { asOfAddress, pageAddress, pageKinds } from './page-kinds.mjs'
import { foundAs, sitePaths, tellRobots, toldToRobots } from './robots-index.mjs'

const params = {
  statement: 'rabat-2022-07-08',
  reference: '7c',
  source: 'S40',
  month: '2027-03',
  area: 'migration',
  after: '12',
  number: '1',
  key: 'fr-1',
  asked: 'visas',
  span: '1.0-1.20',
  look: 'dark',
  earlier: '2026-01-01',
  later: '2026-02-01',
  line: 'spain',
  code: 'k3j5',
}

function told(url, headers = { 'content-type': 'text/html; charset=utf-8' }) {
  const request = { url, headers: {}, method: 'GET' }
  const response = new ServerResponse(request)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  tellRobots(request, response)
  return response.getHeader('x-robots-tag')
}

const rows = Object.entries(pageKinds).map(([kind, row]) => ({
  kind,
  ...row,
  address: pageAddress(kind, params),
}))

it.each(rows)('a page of the kind $kind is told to robots as its row says, in each language', (row) => {
  for (const language of ['', '/fr', '/es', '/ar']) {
    expect(foundAs(language + row.address)).toBe(row.found)
    expect(told(`${language}${row.address}?x=1`)).toBe(toldToRobots(row.found) ?? undefined)
  }
})

it.each(rows.filter(({ dated }) => dated))('a page of the kind $kind is never listed as of a day', (row) => {
  expect(told(asOfAddress(row.address, '2026-01-01'))).toBe('noindex')
})

it.each(rows.filter(({ filtered }) => filtered))(
  'a filter changes nothing for the kind $kind, whose page gives the whole as its address',
  (row) => expect(foundAs(`${row.address}/filtered/status.met`)).toBe(row.found),
)

it('lists every kind that stands in the map of the site', () => {
  const mapped = Object.values(pageKinds).filter((kind) => kind.mapped)
  expect(new Set(mapped.map(({ found }) => found))).toEqual(new Set(['itself']))
})

it.each(sitePaths)('%s may be listed', (url) => {
  expect(told(url)).toBeUndefined()
})

it.each([
  '/search/visas',
  '/chosen/7bcc77dx7.8bcc77dx7',
  '/method/as-of/2026-01-01',
  '/embed/dark/rabat-2022-07-08/7c',
  '/statements/in/2022',
  '/private/0a1b2c3d-0000-4000-8000-000000000000',
  '/desk/rabat-2022-07-08/7c',
  '/rabat-2022-07-08/foreseen',
  '/rabat-2022-07-08/7c/foreseen',
])('%s is never listed', (url) => {
  expect(told(url)).toBe('noindex')
  expect(told(`/ar${url}`)).toBe('noindex')
})

it('never takes a page of ours for a statement', () => {
  const root = 'app/[locale]'
  const groups = readdirSync(root).filter((name) => name.startsWith('('))
  const folders = groups.flatMap((group) => readdirSync(path.join(root, group), { withFileTypes: true }))
  const names = folders.filter((each) => each.isDirectory() && /^[a-z-]+$/.test(each.name))
  // The folder of feeds holds files alone.
  for (const { name } of names.filter(({ name }) => !sitePaths.includes(`/${name}`)))
    if (name !== 'feeds') expect(foundAs(`/${name}`), name).toBe('never')
})

it('leaves what is told already, and tells it of pages alone', () => {
  const html = { 'content-type': 'text/html' }
  expect(told('/private/x', { ...html, 'x-robots-tag': 'noindex, nofollow' })).toBe('noindex, nofollow')
  expect(told('/rabat/feeds/atom', { 'content-type': 'application/atom+xml' })).toBeUndefined()
})

it('is told with every page that goes out whole', async () => {
  const request = { url: '/rabat-2022-07-08/search', headers: {}, method: 'GET' }
  const response = new ServerResponse(request)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  await finishBody(request, response, Buffer.from('<p>found</p>'))
  expect(response.getHeader('x-robots-tag')).toBe('noindex')
})

/** What the file of a page says of itself to search engines, as the page of now: its own words, without those of what it imports. */
function saidBy({ under, sent }) {
  const folder = under.replace(/:(\w+)/g, '[$1]')
  const file = path.join('app/[locale]', sent ? '(sending)' : '(reading)', '[statement]', folder, 'page.tsx')
  return readFileSync(file, 'utf8')
}

/** What gives a page an address of its own, in its language and the others; and what keeps one out. */
const OWN = /\b(?:alternatesOf|previewOf|statementPreview|listPageMetadata|textPreview)\b/
const OUT = /\b(?:metadataOfDay|compareDaysMetadata|embedOf(?:Item|Statement)Metadata)\b|toldToRobots\(/

it.each(rows)('the page of the kind $kind says the same itself', (row) => {
  const said = saidBy(row)
  const isPart = /listPageMetadata\(/.test(said) && row.under.endsWith('after/:after')
  const isOut = OUT.test(said) || isPart
  expect(isOut).toBe(toldToRobots(row.found) !== null)
  expect(isOut || OWN.test(said)).toBe(true)
})
