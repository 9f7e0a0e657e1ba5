import { afterEach, expect, it } from 'vitest'
import { keepLargeBytesOutOfJson } from './measured-pages.mjs'

const { toJSON } = Buffer.prototype
afterEach(() => {
  Buffer.prototype.toJSON = toJSON
})

it('a page whose length the framework asks for is not written out byte by byte', () => {
  keepLargeBytesOutOfJson()
  const page = { kind: 'APP_PAGE', html: 'page', rscData: Buffer.alloc(1_000_000, 'x') }
  expect(JSON.parse(JSON.stringify(page))).toEqual({
    ...page,
    rscData: { type: 'Buffer', data: [], length: 1_000_000 },
  })
})

it('few bytes stand in JSON as they always did', () => {
  keepLargeBytesOutOfJson()
  expect(JSON.parse(JSON.stringify(Buffer.from('ab')))).toEqual({ type: 'Buffer', data: [97, 98] })
})
