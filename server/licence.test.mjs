import { ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { pageAddress, pageKinds } from '../lib/ground/platform/pages/page-kinds.mjs'
import { nameLicence } from './licence.mjs'

/** @param {string} url */
function linkOf(url, status = 200) {
  const request = /** @type {any} */ ({ url, headers: {}, method: 'GET' })
  const response = new ServerResponse(request)
  response.statusCode = status
  nameLicence(request, response)
  return response.getHeader('link') ?? null
}

/** A receipt is of what a reader wrote to us. */
const published = Object.keys(pageKinds).filter((kind) => kind !== 'receipt')

it.each(published)('a page of the kind %s names its licence, in each language', (kind) => {
  const named = new Proxy({}, { get: (_all, name) => `a-${String(name)}` })
  const address = pageAddress(/** @type {keyof typeof pageKinds} */ (kind), named)
  for (const language of ['', '/fr', '/es', '/ar'])
    expect(linkOf(language + address)).toBe(`<${language}/about#licence>; rel="license"`)
})

it.each([
  ['/', '<'],
  ['/ar', '</ar'],
  ['/private-talks-2022', '<'],
  ['/rabat/corrections.atom', '<'],
  ['/c/7bcc77dx7/qr.svg', '<'],
  ['/embed/dark/rabat/7c', '<'],
])('%s names it', (url, begins) => {
  expect(linkOf(url)).toBe(`${begins}/about#licence>; rel="license"`)
})

it.each([
  '/desk/house',
  '/_next/static/a.css',
  '/api/copies/1/file',
  '/.well-known/suivi/head.json',
  '/sitemap-rabat-1.xml',
  '/rabat/sources/copies.warc.gz',
  '/private/2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d',
  '/fr/subscription/confirm/5ecret',
  '/rabat/receipt/5ecret',
])('%s names none', (url) => {
  expect(linkOf(url)).toBeNull()
})

it.each([404, 304, 500, 303])('an answer with %s names none', (status) => {
  expect(linkOf('/rabat/7c', status)).toBeNull()
})
