import { describe, expect, it } from 'vitest'
import { hostOf, isOwnOrigin, sentFrom, tellOrigin } from './own-origin.mjs'

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

describe('a form or an action', () => {
  const own = { origin: 'https://suivi.example' }
  const other = { origin: 'https://elsewhere.example' }
  const site = (site, headers = {}) => ({ ...headers, 'sec-fetch-site': site })

  it.each([
    ['of ours', 'POST', own, 'ours'],
    ['of another site', 'POST', other, 'elsewhere'],
    ['of another site that says it is ours', 'POST', site('same-origin', other), 'elsewhere'],
    [
      'of another site, as a proxy claims',
      'POST',
      { ...other, 'x-forwarded-host': 'elsewhere.example' },
      'elsewhere',
    ],
    ['by another method', 'DELETE', other, 'elsewhere'],
    ['of a browser that hides', 'POST', site('same-origin', { origin: 'null' }), 'ours'],
    ['of a browser that leaves it out', 'POST', site('same-origin'), 'ours'],
    ['of a sandboxed frame', 'POST', site('cross-site', { origin: 'null' }), 'elsewhere'],
    ['of another site without an origin', 'POST', site('cross-site'), 'elsewhere'],
    ['of a site beside ours', 'POST', site('same-site'), 'elsewhere'],
    ['typed in by hand', 'POST', site('none'), 'elsewhere'],
    ['that says nothing', 'POST', {}, 'untold'],
    ['that hides and says nothing', 'POST', { origin: 'null' }, 'untold'],
    ['that only reads', 'GET', other, 'ours'],
  ])('%s: %s with %j is %s', (_what, method, headers, from) => {
    const asked = { method, url: '/desk/7c', headers: { host: 'suivi.example', ...headers } }
    expect(sentFrom(asked, 'suivi.example')).toBe(from)
  })

  it('is for the interfaces to judge themselves', () => {
    expect(sentFrom({ method: 'POST', url: '/api/presence', headers: other }, 'suivi.example')).toBe('ours')
  })

  it.each([
    [site('same-origin', { origin: 'null' }), 'http://127.0.0.1:3000'],
    [site('same-origin'), 'http://127.0.0.1:3000'],
    [site('cross-site'), undefined],
    [{ origin: 'null' }, 'null'],
    [site('same-origin', other), other.origin],
  ])('with %j is said inside to come from %s', (said, origin) => {
    const headers = { host: '127.0.0.1:3000', ...said }
    tellOrigin(headers)
    expect(headers.origin).toBe(origin)
  })
})

it.each([
  ['https://suivi.example', 'suivi.example'],
  ['http://127.0.0.1:3000/', '127.0.0.1:3000'],
  ['', ''],
  [undefined, ''],
])('the host of %s is %s', (address, host) => {
  expect(hostOf(address)).toBe(host)
})
