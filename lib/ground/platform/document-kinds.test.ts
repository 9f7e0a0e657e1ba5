import { expect, it } from 'vitest'
import { kindOfType } from './document-kinds'

it.each([
  ['message/rfc822', 'mail'],
  ['text/html', 'html'],
  ['Text/HTML; charset=utf-8', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'text'],
  ['application/pdf', 'pdf'],
  ['image/webp', 'webp'],
  ['application/zip', null],
  ['', null],
])('a file that came as %j is told as %s', (type, kind) => {
  expect(kindOfType(type)).toBe(kind)
})
