import { expect, it } from 'vitest'
import { applyPageRecord } from './apply-page-record.mjs'

const says = (record) =>
  `<meta name="suivi-page" content="${JSON.stringify(record).replaceAll('"', '&quot;')}"/>`

/** What becomes of a page that is made at each request, and what is said with it. */
function made(html, type = 'text/html; charset=utf-8') {
  const headers = new Map([
    ['content-type', type],
    ['etag', '"of what it was"'],
  ])
  const response = {
    statusCode: 200,
    getHeader: (name) => headers.get(name),
    setHeader: (name, value) => headers.set(name, value),
    removeHeader: (name) => headers.delete(name),
  }
  const body = applyPageRecord(response, Buffer.from(html)).toString()
  return { body, status: response.statusCode, headers: Object.fromEntries(headers) }
}

it('a page is answered as its record says, which no reader sees', () => {
  const html = `<head>${says({ plain: true })}${says({ status: 503, wait: 10 })}</head><script>runtime()</script><p>é</p>`
  expect(made(html)).toEqual({
    body: '<head></head><p>é</p>',
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '10' },
  })
})

it.each([
  ['a page without one', '<script>runtime()</script>', undefined],
  ['one that speaks of records', '<script>"suivi-page"</script>', undefined],
  ['what is no page', says({ plain: true, status: 503 }), 'text/x-component'],
])('%s stays as it is', (_name, html, type) => {
  expect(made(html, type)).toMatchObject({ body: html, status: 200, headers: { etag: '"of what it was"' } })
})
