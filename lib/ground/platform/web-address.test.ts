import { expect, it } from 'vitest'
import { isWebAddress } from './web-address'

it.each([
  ['https://a.example/b', true],
  ['http://a.example', true],
  ['https://a.example/@b', true],
  ['https://a.example/?c=d@e', true],
  ['http://a@b/', false],
  ['https://a:b@c.example/', false],
  ['https://:b@c.example/', false],
  ['https://suivi.example@elsewhere.example/', false],
  ['ftp://a.example', false],
  ['a.example', false],
  ['https://', false],
  ['https://a b', false],
])('%s is an address on the web for anybody: %s', (text, is) => {
  expect(isWebAddress(text)).toBe(is)
})
