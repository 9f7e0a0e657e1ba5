import { expect, test } from 'vitest'
import { letBeKept } from './shared-cache.mjs'

const pages = 'public, max-age=0, must-revalidate'

function told(askedAt, cacheControl) {
  const headers = new Map([['cache-control', cacheControl]])
  const response = {
    getHeader: (name) => headers.get(name),
    setHeader: (name, value) => headers.set(name, value),
  }
  letBeKept({ headers: askedAt === undefined ? {} : { 'x-suivi-asked-at': askedAt } }, response)
  return headers.get('x-accel-expires')
}

test.each([
  ['1795737600.000', pages, '@1795737600'],
  ['1795737600.999', pages, '@1795737600'],
  ['1795737600', pages, undefined],
  [undefined, pages, undefined],
  ['', pages, undefined],
  ['soon', pages, undefined],
  ['1795737600.523\r\nx: y', pages, undefined],
  ['-1.523', pages, undefined],
  ['1795737600.523', 'private, max-age=0, must-revalidate', undefined],
  ['1795737600.523', 'no-store', undefined],
  ['1795737600.523', undefined, undefined],
])('who asks at %s for what is %s may keep it until %s', (askedAt, caching, until) => {
  expect(told(askedAt, caching)).toBe(until)
})
