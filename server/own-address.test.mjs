import { expect, it } from 'vitest'
import { ownAddress } from './own-address.mjs'

it.each([
  [{}, 'http://127.0.0.1:3000'],
  [{ HOST: '0.0.0.0', PORT: '8080' }, 'http://127.0.0.1:8080'],
  [{ HOST: '::', PORT: '8080' }, 'http://[::1]:8080'],
  [{ HOST: '192.0.2.7' }, 'http://192.0.2.7:3000'],
  [{ HOST: '2001:db8::7', PORT: '80' }, 'http://[2001:db8::7]:80'],
])('a server that listens as %o reaches itself at %s', (given, address) => {
  expect(ownAddress(given)).toBe(address)
})
