import { describe, expect, it } from 'vitest'
import { comesFromElsewhere, hostOf, isOwnOrigin, saysNotFromWhere } from './own-origin.mjs'

describe('an origin of ours', () => {
  it.each([
    ['http://localhost:3000', 'localhost:3000', '', true],
    ['https://suivi.example', 'SUIVI.example', '', true],
    ['https://suivi.example', '127.0.0.1:3000', 'suivi.example', true],
    ['https://suivi.example:8443', '127.0.0.1:3000', 'suivi.example:8443', true],
    ['https://suivi.example:8443', '127.0.0.1:3000', 'suivi.example', false],
    ['https://elsewhere.example', 'suivi.example', 'suivi.example', false],
    ['https://suivi.example.elsewhere.example', 'suivi.example', 'suivi.example', false],
    ['http://localhost:3001', 'localhost:3000', '', false],
    ['null', 'suivi.example', '', false],
    ['file:///home', '', '', false],
    ['data:text/html,x', '', '', false],
    ['', 'suivi.example', 'suivi.example', false],
    [null, 'suivi.example', 'suivi.example', false],
    ['https://suivi.example', undefined, '', false],
  ])('%s, asking %s, known as %s: %s', (origin, host, publicHost, own) => {
    expect(isOwnOrigin(origin, host, publicHost)).toBe(own)
  })
})

describe('a form that comes from elsewhere', () => {
  const asked = (method, headers, url = '/desk/7c') =>
    comesFromElsewhere({ method, url, headers: { host: 'suivi.example', ...headers } }, 'suivi.example')

  it.each([
    ['one of ours', 'POST', { origin: 'https://suivi.example' }, false],
    ['one of another site', 'POST', { origin: 'https://elsewhere.example' }, true],
    ['one that hides', 'POST', { origin: 'null' }, true],
    ['another method', 'DELETE', { origin: 'https://elsewhere.example' }, true],
    [
      'what a proxy claims',
      'POST',
      { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' },
      true,
    ],
    ['no browser', 'POST', {}, false],
    ['a link', 'GET', { origin: 'https://elsewhere.example' }, false],
  ])('%s', (_what, method, headers, elsewhere) => {
    expect(asked(method, headers)).toBe(elsewhere)
  })

  it('is for the interfaces to judge themselves', () => {
    expect(asked('POST', { origin: 'null' }, '/api/reader-messages')).toBe(false)
  })
})

it.each([
  ['POST', '/desk/7c', {}, true],
  ['DELETE', '/desk/7c', {}, true],
  ['POST', '/desk/7c', { origin: 'null' }, false],
  ['POST', '/desk/7c', { origin: 'https://suivi.example' }, false],
  ['POST', '/api/presence', {}, false],
  ['GET', '/desk/7c', {}, false],
])('%s %s with %j does not say where it comes from: %s', (method, url, headers, untold) => {
  expect(saysNotFromWhere({ method, url, headers })).toBe(untold)
})

it.each([
  ['https://suivi.example', 'suivi.example'],
  ['http://127.0.0.1:3000/', '127.0.0.1:3000'],
  ['', ''],
  [undefined, ''],
])('the host of %s is %s', (address, host) => {
  expect(hostOf(address)).toBe(host)
})
