// Makes a page that is made at each request what its record says (lib/ground/platform/pages/page-record.mjs), as server/page-cache.mjs does of those that are kept.

import { PAGE_RECORD } from '../lib/ground/platform/pages/page-record.mjs'
import { prepare } from './page-cache.mjs'

/**
 * A page with its status and headers; anything else as it is.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {Buffer} body
 */
export function applyPageRecord(response, body) {
  if (!body.includes(`name="${PAGE_RECORD}"`)) return body
  if (!String(response.getHeader('content-type') ?? '').startsWith('text/html')) return body
  /** @type {{ html: string, status?: number, headers?: Record<string, number | string | string[] | undefined> }} */
  const page = { html: body.toString() }
  prepare(page)
  if (page.status) response.statusCode = page.status
  for (const [name, value] of Object.entries(page.headers ?? {}))
    if (value !== undefined) response.setHeader(name, value)
  response.removeHeader('etag')
  return Buffer.from(page.html)
}
