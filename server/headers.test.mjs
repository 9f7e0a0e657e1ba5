import { describe, expect, it } from 'vitest'
import { commonHeaders, isPartOfDocument, policyOf, policyWith, setPolicy, strictPolicy } from './headers.mjs'

const directives = (policy) =>
  new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.slice(part.indexOf(' ') + 1)]))

describe('the content security policy', () => {
  it.each([
    ['of reading pages', strictPolicy],
    ['of pages with a nonce', policyWith("'self' 'nonce-abc'")],
  ])('%s permits nothing inline and nothing from elsewhere', (_name, policy) => {
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    const found = directives(policy)
    expect(found.get('default-src')).toBe("'self'")
    expect(found.get('style-src')).toBe("'self'")
    expect(found.get('form-action')).toBe("'self'")
    expect(found.get('object-src')).toBe("'none'")
    expect(found.get('base-uri')).toBe("'none'")
    expect(found.get('frame-ancestors')).toBe("'none'")
  })

  it('lets scripts come from ourselves alone, or from where it is told', () => {
    expect(directives(strictPolicy).get('script-src')).toBe("'self'")
    expect(directives(policyWith("'self' 'nonce-abc'")).get('script-src')).toBe("'self' 'nonce-abc'")
  })
})

describe('who may show a page in a frame', () => {
  it.each([
    '/embed/system/rabat-2022-07-08',
    '/fr/embed/dark/rabat-2022-07-08/7c',
    '/embed/light/a/7c/as-of/2026-11-27?x',
  ])('%s: any site, and all else as elsewhere', (url) => {
    const found = directives(policyOf(url))
    expect(found.get('frame-ancestors')).toBe('*')
    found.set('frame-ancestors', "'none'")
    expect(found).toEqual(directives(strictPolicy))
  })

  it.each([
    undefined,
    '/',
    '/embed',
    '/embed.js',
    '/de/embed/system/a',
    '/desk/embed/system',
    '/rabat-2022-07-08/embed/dark',
    '/rabat-2022-07-08/7c/embed',
    '//embed/system/a',
    '/x?/embed/system/a',
  ])('%s: none', (url) => {
    expect(policyOf(url)).toBe(strictPolicy)
  })
})

it('https is insisted on only where people reach us by it', () => {
  expect(commonHeaders(true)['strict-transport-security']).toMatch(/^max-age=\d{8}/)
  expect(commonHeaders(false)).not.toHaveProperty('strict-transport-security')
  expect(commonHeaders(false)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
  })
})

describe('what is a part of a document, and no document', () => {
  it.each(['font/woff2', 'text/css; charset=UTF-8', 'application/javascript', 'text/javascript'])(
    '%s',
    (type) => {
      expect(isPartOfDocument(type)).toBe(true)
      expect(headersSetOn({ 'content-type': type })).toEqual({
        'content-type': type,
        'x-content-type-options': 'nosniff',
      })
    },
  )

  it.each(['text/html; charset=utf-8', 'image/svg+xml', 'application/json', 'text/plain', undefined])(
    '%s is none, and has a policy',
    (type) => {
      expect(isPartOfDocument(type)).toBe(false)
      expect(headersSetOn({ 'content-type': type })).toMatchObject({
        'content-security-policy': strictPolicy,
        'cross-origin-opener-policy': 'same-origin',
      })
    },
  )

  it('keeps the policy that a page brought', () => {
    const own = policyWith("'self' 'nonce-abc'")
    expect(headersSetOn({ 'content-security-policy': own })['content-security-policy']).toBe(own)
  })
})

function headersSetOn(brought) {
  const headers = new Map(Object.entries({ ...commonHeaders(false), ...brought }))
  setPolicy(
    {
      getHeader: (name) => headers.get(name),
      hasHeader: (name) => headers.has(name),
      setHeader: (name, value) => headers.set(name, value),
      removeHeader: (name) => headers.delete(name),
    },
    strictPolicy,
  )
  return Object.fromEntries(headers)
}
